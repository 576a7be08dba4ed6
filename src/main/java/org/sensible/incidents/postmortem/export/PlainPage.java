package org.sensible.incidents.postmortem.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A page in storage format as plain HTML: headings, paragraphs, lists, tables, quotes, code and links, nothing that runs and
 * nothing of the host's own. Macros that hold something are taken apart; one that shows something only in the wiki leaves
 * its name in brackets, hints for the writer leave nothing. Takes a page that is not well-formed as far as it goes. For one
 * thread.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence storage format</a>
 */
final class PlainPage {

    private static final Set<String> KEPT = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "code",
            "pre",
            "blockquote",
            "br",
            "hr",
            "sub",
            "sup",
            "del");
    private static final Map<String, String> RENAMED = Map.of("b", "strong", "i", "em", "s", "del", "tt", "code");
    private static final Set<String> DROPPED =
            Set.of("ac:placeholder", "ac:parameter", "colgroup", "script", "style", "ac:task-id", "ac:task-uuid");
    private static final Set<String> BOXES = Set.of("info", "note", "tip", "warning", "panel");
    /** What stands in the head of the export, or says nothing on paper. */
    private static final Set<String> ELSEWHERE =
            Set.of("postmortem-review", "incident-key-times", "action-items", "toc", "anchor");

    private final Function<Instant, String> times;
    private final Function<String, String> names;

    /**
     * @param times an instant in words
     * @param names the name of the person with that user key
     */
    PlainPage(Function<Instant, String> times, Function<String, String> names) {
        this.times = times;
        this.names = names;
    }

    /** The page as the children of one element. */
    Element of(String body) {
        Element page = Document.createShell("").body();
        copyAll(Jsoup.parse(body, "", Parser.xmlParser()), page);
        return page;
    }

    private void copyAll(Element from, Element to) {
        from.childNodes().forEach(child -> copy(child, to));
    }

    private void copy(Node node, Element to) {
        if (node instanceof TextNode text) {
            to.appendText(text.getWholeText());
        } else if (node instanceof Element element) {
            copy(element, element.tagName(), to);
        }
    }

    private void copy(Element element, String name, Element to) {
        String plain = RENAMED.getOrDefault(name, name);
        if (KEPT.contains(plain)) {
            copyAll(element, to.appendElement(plain));
        } else if (name.equals("a")) {
            copyAll(element, isAddress(element.attr("href")) ? link(to, element.attr("href")) : to);
        } else if (name.equals("ac:structured-macro") || name.equals("ac:macro")) {
            macro(element, element.attr("ac:name"), to);
        } else if (name.equals("ac:link")) {
            hostLink(element, to);
        } else if (name.equals("ac:image")) {
            to.appendText("[" + named(element, element.attr("ac:alt")) + "]");
        } else if (name.equals("ac:emoticon")) {
            to.appendText(
                    element.hasAttr("ac:emoji-fallback")
                            ? element.attr("ac:emoji-fallback")
                            : "(" + element.attr("ac:name") + ")");
        } else if (name.equals("ac:task-list")) {
            copyAll(element, to.appendElement("ul"));
        } else if (name.equals("ac:task")) {
            task(element, to.appendElement("li"));
        } else if (!DROPPED.contains(name)) {
            copyAll(element, to);
        }
    }

    private static Element link(Element to, String address) {
        return to.appendElement("a").attr("href", address);
    }

    private static boolean isAddress(String href) {
        return href.matches("(?i)(https?|mailto):.*");
    }

    private void macro(Element macro, String name, Element to) {
        Element rich = child(macro, "ac:rich-text-body");
        Element plain = child(macro, "ac:plain-text-body");
        if (name.equals("incident-time")) {
            time(parameter(macro, "at"), to);
        } else if (plain != null) {
            to.appendElement("pre").appendElement("code").appendText(plain.wholeText());
        } else if (rich != null && BOXES.contains(name)) {
            Element box = to.appendElement("blockquote");
            if (!parameter(macro, "title").isEmpty()) {
                box.appendElement("p").appendElement("strong").appendText(parameter(macro, "title"));
            }
            copyAll(rich, box);
        } else if (rich != null) {
            copyAll(rich, to);
        } else if (name.equals("status")) {
            to.appendElement("strong").appendText(parameter(macro, "title"));
        } else if (!ELSEWHERE.contains(name)) {
            to.appendText("[" + name + "]");
        }
    }

    private void time(String at, Element to) {
        try {
            to.appendElement("time").attr("datetime", at).appendText(times.apply(Instant.parse(at)));
        } catch (DateTimeException peopleWroteIt) {
            to.appendText(at);
        }
    }

    private void hostLink(Element link, Element to) {
        Element words = child(link, "ac:link-body");
        Element plain = child(link, "ac:plain-text-link-body");
        if (words != null) {
            copyAll(words, to);
        } else {
            to.appendText(plain != null ? plain.wholeText() : named(link, ""));
        }
    }

    /** What something of the host is called: a person, a page, a file. */
    private String named(Element around, String otherwise) {
        for (Element resource : around.children()) {
            switch (resource.tagName()) {
                case "ri:user" -> {
                    return names.apply(resource.attr("ri:userkey"));
                }
                case "ri:page", "ri:blog-post" -> {
                    return resource.attr("ri:content-title");
                }
                case "ri:attachment" -> {
                    return resource.attr("ri:filename");
                }
                case "ri:url" -> {
                    return resource.attr("ri:value");
                }
                default -> {
                    // something of which the name does not tell more than the words that are there
                }
            }
        }
        return otherwise;
    }

    private void task(Element task, Element to) {
        Element status = child(task, "ac:task-status");
        to.appendText(status != null && status.text().strip().equals("complete") ? "[x] " : "[ ] ");
        Element body = child(task, "ac:task-body");
        if (body != null) {
            copyAll(body, to);
        }
    }

    private static String parameter(Element macro, String name) {
        return macro.children().stream()
                .filter(child -> child.tagName().equals("ac:parameter")
                        && child.attr("ac:name").equals(name))
                .map(child -> child.text().strip())
                .findFirst()
                .orElse("");
    }

    private static Element child(Element element, String name) {
        return element.children().stream()
                .filter(child -> child.tagName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
