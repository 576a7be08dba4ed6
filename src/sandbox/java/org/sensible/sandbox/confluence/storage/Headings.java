package org.sensible.sandbox.confluence.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headings of a body in order, each with the id that the host gives it: page title and text without blanks. */
final class Headings {

    /** A heading of level 1 to 6. */
    record Heading(int level, String id, String text) {}

    private final String title;
    private final List<Heading> all = new ArrayList<>();
    private final Map<Element, Heading> byElement = new IdentityHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    Headings(Element root, String title) {
        this.title = title;
        collect(root);
    }

    private void collect(Node parent) {
        Xhtml.elements(parent).forEach(element -> {
            if (element.getTagName().matches("h[1-6]")) {
                add(element);
            } else if (!element.getTagName().equals("ac:plain-text-body")) {
                collect(element);
            }
        });
    }

    private void add(Element element) {
        String text = text(element);
        String id = anchor(text);
        int before = taken.merge(id, 1, Integer::sum) - 1;
        Heading heading =
                new Heading(element.getTagName().charAt(1) - '0', before == 0 ? id : id + "." + before, text.strip());
        all.add(heading);
        byElement.put(element, heading);
    }

    private static String text(Node node) {
        return Xhtml.children(node)
                .map(child -> child instanceof Element element ? elementText(element) : child.getTextContent())
                .collect(Collectors.joining());
    }

    private static String elementText(Element element) {
        boolean hidden = element.getTagName().equals("ac:parameter")
                || element.getTagName().equals("ac:placeholder");
        return hidden ? "" : text(element);
    }

    /** The id of a named place on the page. */
    String anchor(String name) {
        return (title.isEmpty() ? "" : title.replaceAll("\\s", "") + "-") + name.replaceAll("\\s", "");
    }

    Heading of(Element element) {
        return byElement.get(element);
    }

    List<Heading> all() {
        return List.copyOf(all);
    }
}
