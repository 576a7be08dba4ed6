package org.sensible.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the plugin descriptor: a module, or anything inside one.
 *
 * @param type the element's name: {@code xhtml-macro}
 * @param attributes by name
 * @param children in order
 * @param text the element's own text, trimmed
 */
public record Module(String type, Map<String, String> attributes, List<Module> children, String text) {

    public Module {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The attribute, which must be there. */
    public String required(String name) {
        return attribute(name)
                .orElseThrow(() -> new StartRefused(this + " in atlassian-plugin.xml has no attribute " + name));
    }

    /** The module key; {@code key} is required of every module. */
    public String key() {
        return required("key");
    }

    public List<Module> children(String name) {
        return children.stream().filter(child -> child.type.equals(name)).toList();
    }

    public Optional<Module> child(String name) {
        return children(name).stream().findFirst();
    }

    /** As it is named in messages: {@code <rest key="x">}. */
    @Override
    public String toString() {
        return "<" + type + attribute("key").map(key -> " key=\"" + key + "\"").orElse("") + ">";
    }
}
