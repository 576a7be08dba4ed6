package org.sensible.sandbox.confluence.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A macro as it stands in a body.
 *
 * @param parameters by name; the default parameter under the empty name
 * @param richBody the element that holds it, where there is one
 * @param plainBody where there is one
 */
record MacroCall(String name, Map<String, String> parameters, Optional<Element> richBody, Optional<String> plainBody) {

    static MacroCall of(Element macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Xhtml.elements(macro)
                .filter(child -> child.getTagName().equals("ac:parameter")
                        || child.getTagName().equals("ac:default-parameter"))
                .forEach(child -> parameters.put(child.getAttribute("ac:name"), value(child)));
        return new MacroCall(
                macro.getAttribute("ac:name"),
                parameters,
                Xhtml.child(macro, "ac:rich-text-body"),
                Xhtml.child(macro, "ac:plain-text-body").map(Node::getTextContent));
    }

    /** As the host hands it to a macro: pages as {@code SPACE:Title}, people and spaces by key, files by name. */
    private static String value(Node parent) {
        return Xhtml.children(parent)
                .map(node -> node instanceof Element element ? resource(element) : node.getTextContent())
                .collect(Collectors.joining());
    }

    private static String resource(Element element) {
        return switch (element.getTagName()) {
            case "ri:page", "ri:blog-post" -> page(element);
            case "ri:user" -> element.getAttribute("ri:userkey");
            case "ri:space" -> element.getAttribute("ri:space-key");
            case "ri:attachment" -> element.getAttribute("ri:filename");
            case "ri:url" -> element.getAttribute("ri:value");
            default -> value(element);
        };
    }

    private static String page(Element page) {
        String space = page.getAttribute("ri:space-key");
        return (space.isEmpty() ? "" : space + ":") + page.getAttribute("ri:content-title");
    }

    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    /** A copy that the macro may change. */
    Map<String, String> parametersForMacro() {
        return new HashMap<>(parameters);
    }
}
