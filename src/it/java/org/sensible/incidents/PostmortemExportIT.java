package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** One postmortem as a file, over HTTP. */
public class PostmortemExportIT {

    private final Products products = Products.shared();

    private HttpResponse<String> export(String key, String format, String user) {
        return products.confluence()
                .get(API + "/incidents/" + key + "/postmortem/export?format=" + format)
                .as(user)
                .send();
    }

    @Test
    public void postmortem_leavesInThreeFormats() throws IOException {
        String key = products.declare("Taken out <of> the wiki").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode page = products.createPostmortem(key);
        HttpResponse<String> markdown = export(key, "md", "carol");
        assertEquals(200, markdown.statusCode());
        assertEquals(
                "attachment; filename=\"" + key + "-postmortem.md\"",
                markdown.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                "nosniff",
                markdown.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(markdown.body(), markdown.body().contains("Taken out \\<of\\> the wiki"));
        assertTrue(markdown.body(), markdown.body().contains("| Time | What happened |"));
        assertTrue(markdown.body(), markdown.body().contains("## Timeline"));
        assertFalse(markdown.body(), markdown.body().contains("ac:structured-macro"));
        Document html = Jsoup.parse(export(key, "html", "carol").body());
        assertTrue(html.select("time[datetime]").size() > 3);
        assertEquals(0, html.select("script").size());
        JsonNode whole = json(export(key, "json", "carol"), 200);
        assertEquals(key, whole.at("/incident/key").asText());
        assertEquals(page.get("pageId").asText(), whole.at("/postmortem/pageId").asText());
        assertTrue(whole.get("storage").asText().contains("incident-timeline"));
        String shown = products.view(page.get("pageId").asText(), "carol");
        for (String format : List.of("md", "html", "json")) {
            assertTrue(shown, shown.contains("/postmortem/export?format=" + format));
        }
    }

    @Test
    public void whatCannotBeGiven_isRefused() {
        String key = products.declare("Not taken out").get("key").asText();
        assertEquals(404, export(key, "md", "alice").statusCode());
        products.createPostmortem(key);
        assertEquals(
                "format",
                json(export(key, "pdf", "alice"), 400).at("/errors/0/field").asText());
        assertEquals(404, export(key, "md", "mallory").statusCode());
        assertEquals(404, export("INC-99999", "md", "alice").statusCode());
    }
}
