package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What people read in a cell, from the storage format of a page as well as from what the host made of it: without markup and
 * hints, macros by their title, and the people that it names apart.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence storage format</a>
 */
final class CellText {

    private static final Set<String> LINES = Set.of("p", "br", "li", "div", "ul", "ol", "tr", "td", "th");
    private static final Set<String> UNSEEN =
            Set.of("ac:placeholder", "ac:plain-text-body", "ri:attachment", "ri:user", "script", "style");

    private CellText() {}

    /** The text in one line; people are left out, see {@link #mentions}. */
    static String of(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    static boolean hasPeople(Element cell) {
        return !mentions(cell).isEmpty();
    }

    /** Whom it names, in its order, each once. */
    static List<Mention> mentions(Element cell) {
        List<Mention> mentions = new ArrayList<>();
        for (Element element : cell.getAllElements()) {
            if (element.normalName().equals("ri:user")) {
                mentions.add(new Mention(element.attr("ri:userkey"), element.attr("ri:username")));
            } else if (isRenderedMention(element)) {
                mentions.add(new Mention("", element.attr("data-username")));
            }
        }
        return mentions.stream().distinct().toList();
    }

    /**
     * A person that the page names.
     *
     * @param key the host's user key; empty where only the name is there
     */
    record Mention(String key, String name) {}

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            append(element, element.normalName(), text);
        }
    }

    private static void append(Element element, String name, StringBuilder text) {
        if (UNSEEN.contains(name) || isRenderedMention(element)) {
            return;
        }
        switch (name) {
            case "ac:structured-macro", "ac:macro" ->
                text.append(' ').append(title(element)).append(' ');
            case "ac:emoticon" ->
                text.append(' ').append(element.attr("ac:name")).append(' ');
            case "img" ->
                text.append(' ')
                        .append(element.attr("data-emoji-short-name").replace(":", ""))
                        .append(' ');
            case "time" -> text.append(element.hasAttr("datetime") ? element.attr("datetime") : element.text());
            case "ri:page" -> text.append(hasOwnWords(element) ? "" : element.attr("ri:content-title"));
            default -> {
                text.append(LINES.contains(name) ? " " : "");
                element.childNodes().forEach(child -> append(child, text));
                text.append(LINES.contains(name) ? " " : "");
            }
        }
    }

    /** The link says something else than the title of the page. */
    private static boolean hasOwnWords(Element page) {
        Element link = page.parent();
        return link != null
                && link.children().stream().anyMatch(child -> child.normalName().endsWith("link-body"));
    }

    private static String title(Element macro) {
        return macro.children().stream()
                .filter(parameter -> parameter.normalName().equals("ac:parameter"))
                .filter(parameter -> parameter.attr("ac:name").equals("title"))
                .map(Element::text)
                .collect(Collectors.joining(" "));
    }

    private static boolean isRenderedMention(Element element) {
        return element.normalName().equals("a") && element.hasAttr("data-username")
                || element.hasClass("confluence-userlink");
    }
}
