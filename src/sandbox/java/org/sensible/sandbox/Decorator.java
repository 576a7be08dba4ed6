package org.sensible.sandbox;

import java.util.Map;

/** Frames a page as the product does: header, menus, style sheets. */
public interface Decorator {

    /**
     * A page to be framed.
     *
     * @param decorator which frame it asks for, {@code atl.general} or {@code atl.admin} for instance
     * @param title text, not escaped
     * @param head the inside of its {@code head}, without title and decorator
     * @param body the inside of its {@code body}
     * @param meta its {@code meta} elements by name
     */
    record Page(String decorator, String title, String head, String body, Map<String, String> meta) {}

    /** The whole HTML document. The reader and the language are those of {@link Current}. */
    String frame(Page page);
}
