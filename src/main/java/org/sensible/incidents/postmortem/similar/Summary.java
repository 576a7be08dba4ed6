package org.sensible.incidents.postmortem.similar;

import java.util.Collection;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the summary off a page: what stands below the heading of that name up to the next one, wherever layouts put it; on a page
 * without such a heading its first paragraph. Hints, parameters of macros and tables are none of it.
 */
final class Summary implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final int MOST = 4_000;

    private final Collection<String> heads;
    private final StringBuilder said = new StringBuilder();
    private boolean isWithin;

    private Summary(Collection<String> heads) {
        this.heads = heads;
    }

    /** @param heads what the heading says; case does not matter */
    static String of(String body, Collection<String> heads) {
        Element page = Jsoup.parse(body, "", Parser.xmlParser());
        page.select("ac|placeholder, ac|parameter, table").remove();
        Summary reading = new Summary(heads);
        page.traverse(reading);
        if (reading.said.isEmpty()) {
            page.select("p").stream()
                    .map(paragraph -> paragraph.text().strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(reading.said::append);
        }
        return reading.said.substring(0, Math.min(MOST, reading.said.length()));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element && HEADINGS.contains(element.tagName())) {
            String name = element.text().strip();
            isWithin = heads.stream().anyMatch(name::equalsIgnoreCase);
        } else if (isWithin && node instanceof TextNode text && !isHeading(text.parent())) {
            said.append(text.getWholeText()).append(' ');
        }
    }

    private static boolean isHeading(Node parent) {
        for (Node at = parent; at != null; at = at.parent()) {
            if (HEADINGS.contains(at.nodeName())) {
                return true;
            }
        }
        return false;
    }
}
