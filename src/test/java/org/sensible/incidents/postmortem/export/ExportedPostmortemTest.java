package org.sensible.incidents.postmortem.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

public class ExportedPostmortemTest {

    private static ExportedPostmortem of(ExportedPostmortem.Items items) {
        return new ExportedPostmortem(
                "ja",
                "INC-7 <Checkout>",
                "https://wiki.example/7",
                List.of(new ExportedPostmortem.Fact("重大度", "SEV1")),
                "Key times",
                List.of(new ExportedPostmortem.Fact("Time to detect", "6 min")),
                items,
                "<p>stored</p>",
                new PlainPage(String::valueOf, key -> key).of("<h2>Summary</h2><p>It &amp; failed</p>"));
    }

    @Test
    public void markdown_tellsFactsPageAndItems() {
        ExportedPostmortem.Items one = new ExportedPostmortem.Items(
                "Action items",
                List.of(new ExportedPostmortem.Item("OPS-1", "https://jira.example/OPS-1", "Cap retries", "To Do")),
                null);
        assertEquals(
                "# INC-7 \\<Checkout\\>\n\n[https://wiki.example/7](<https://wiki.example/7>)\n\n"
                        + "|  |  |\n|---|---|\n| 重大度 | SEV1 |\n\n## Key times\n\n|  |  |\n|---|---|\n"
                        + "| Time to detect | 6 min |\n\n## Summary\n\nIt & failed\n\n## Action items\n\n"
                        + "- [OPS-1](<https://jira.example/OPS-1>) Cap retries (To Do)\n",
                of(one).markdown());
    }

    @Test
    public void html_isWholeAndNeedsNothingFromAnywhere() {
        String html = of(new ExportedPostmortem.Items("Action items", List.of(), "Jira does not answer."))
                .html();
        Document page = Jsoup.parse(html);
        assertTrue(html, html.startsWith("<!DOCTYPE html>\n<html lang=\"ja\">"));
        assertEquals("INC-7 <Checkout>", page.title());
        assertTrue(page.text(), page.text().endsWith("Action items Jira does not answer."));
        assertEquals(0, page.select("script, link, img, iframe").size());
        assertTrue(page.select("style").html().contains("@media print"));
    }

    @Test
    public void noItemAtAll_isNoSection() {
        String markdown = of(new ExportedPostmortem.Items("Action items", List.of(), null))
                .markdown();
        assertTrue(markdown, markdown.endsWith("It & failed\n"));
    }
}
