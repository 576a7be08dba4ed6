package org.sensible.incidents.postmortem.export;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One postmortem, taken out of the wiki, in the words of who asked for it. Immutable.
 *
 * @param language of the words, such as {@code en}
 * @param title of the page
 * @param url where the page is
 * @param facts what is known of incident and review, in order
 * @param keyTimesTitle heading over the key times
 * @param keyTimes all nine in words
 * @param items the action items, as Jira showed them to who asked
 * @param storage the page as it is kept
 */
public record ExportedPostmortem(
        String language,
        String title,
        String url,
        List<Fact> facts,
        String keyTimesTitle,
        List<Fact> keyTimes,
        Items items,
        String storage,
        Element page) {

    public ExportedPostmortem {
        Objects.requireNonNull(title, "title");
        facts = List.copyOf(facts);
        keyTimes = List.copyOf(keyTimes);
    }

    /** A name and its value, in words. */
    public record Fact(String name, String value) {}

    /**
     * Action items in words.
     *
     * @param silence why there are none to show; {@code null} where Jira answered
     */
    public record Items(
            String title, List<Item> values, @Nullable String silence) {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** An issue in Jira. */
    public record Item(String key, String url, String summary, String status) {}

    /** With tables; signs that people wrote are escaped. Ends with a line end. */
    public String markdown() {
        return Markdown.of(plain());
    }

    /** A page of its own that needs nothing from anywhere and prints well. */
    public String html() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", language);
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head().appendElement("title").appendText(title);
        document.head().appendElement("style").appendText(PrintStyle.CSS);
        plain().childNodesCopy().forEach(document.body()::appendChild);
        return "<!DOCTYPE html>\n" + document.outerHtml() + "\n";
    }

    private Element plain() {
        Element whole = Document.createShell("").body();
        whole.appendElement("h1").appendText(title);
        whole.appendElement("p").appendElement("a").attr("href", url).appendText(url);
        table(whole, facts);
        whole.appendElement("h2").appendText(keyTimesTitle);
        table(whole, keyTimes);
        page.childNodesCopy().forEach(whole::appendChild);
        if (items.silence() != null || !items.values().isEmpty()) {
            whole.appendElement("h2").appendText(items.title());
            items(whole);
        }
        return whole;
    }

    private void items(Element to) {
        if (items.silence() != null) {
            to.appendElement("p").appendText(items.silence());
            return;
        }
        Element list = to.appendElement("ul");
        for (Item item : items.values()) {
            Element line = list.appendElement("li");
            line.appendElement("a").attr("href", item.url()).appendText(item.key());
            line.appendText(" " + item.summary() + " (" + item.status() + ")");
        }
    }

    private static void table(Element to, List<Fact> facts) {
        Element table = to.appendElement("table");
        for (Fact fact : facts) {
            Element row = table.appendElement("tr");
            row.appendElement("th").appendText(fact.name());
            row.appendElement("td").appendText(fact.value());
        }
    }
}
