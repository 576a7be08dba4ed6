package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the sections of a page in storage format: what stands from one heading of the first or second level to the next, wherever
 * layouts put it. Only reads, and takes a page that is not well-formed as far as it goes. For one thread.
 */
final class PageSections implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final String PARAMETER = "ac:parameter";
    private static final String PLACEHOLDER = "ac:placeholder";

    private final List<PageSection> done = new ArrayList<>();
    private PageSection.Draft open = new PageSection.Draft("");

    private PageSections() {}

    /** In their order; what stands above the first heading is a section without a name, if it holds anything. */
    static List<PageSection> of(String body) {
        PageSections reading = new PageSections();
        Jsoup.parse(body, "", Parser.xmlParser()).traverse(reading);
        reading.close("");
        return reading.done;
    }

    private void close(String next) {
        PageSection section = open.done();
        if (!section.name().isEmpty() || !section.isEmpty()) {
            done.add(section);
        }
        open = new PageSection.Draft(next);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof TextNode text && !text.getWholeText().isBlank()) {
            text(text);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        // a section ends where the next begins
    }

    private void element(Element element) {
        String name = element.tagName();
        if (HEADINGS.contains(name)) {
            close(element.text().strip());
        } else if (name.equals("ac:structured-macro")) {
            open.macro(element.attr("ac:name"));
        } else if (name.equals(PLACEHOLDER)) {
            open.hint(within(element, "table"));
        } else if (name.startsWith("ri:")) {
            Set<String> attributes = element.attributes().asList().stream()
                    .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            open.mention(new PageSection.Mention(name, attributes), within(element, "table"));
        } else if (name.equals("a")) {
            open.link(element.attr("href"));
        } else if (name.equals("tr")) {
            open.row();
        }
    }

    private void text(TextNode text) {
        String words = text.getWholeText();
        Element parent = text.parent();
        if (parent == null || inHeading(parent) || within(parent, PLACEHOLDER)) {
            return;
        }
        if (within(parent, PARAMETER)) {
            if (parent.attr("ac:name").equals("event")) {
                open.event(words.strip());
            }
            open.parameter(words);
        } else {
            open.said(words, within(parent, "table"), within(parent, "th"));
        }
    }

    private static boolean inHeading(Element element) {
        return HEADINGS.stream().anyMatch(heading -> within(element, heading));
    }

    private static boolean within(Element element, String name) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.tagName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
