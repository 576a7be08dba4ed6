package org.sensible.sandbox.frame;

import static org.sensible.sandbox.frame.Html.raw;

import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.sandbox.fragment.WebFragments;

/** The menu of the administration: what plugins put into its sections, with the open page marked. */
public final class AdminMenu {

    private final WebFragments fragments;
    private final FrameTexts texts;
    private final String contextPath;
    private final String sections;

    /** @param sections how the names of the sections begin */
    public AdminMenu(WebFragments fragments, FrameTexts texts, String contextPath, String sections) {
        this.sections = sections;
        this.fragments = fragments;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    /** @param meta of the open page: {@code admin.active.tab} is the key of its item */
    public String html(Map<String, String> meta) {
        String items = fragments.itemsBelow(sections, Map.of()).stream()
                .map(item -> item(item, item.key().equals(meta.get("admin.active.tab"))))
                .collect(Collectors.joining());
        return Html.of(
                "<nav class=\"sandbox-side\" aria-label=\"%1$s\"><h2>%1$s</h2><ul>%2$s</ul></nav>",
                texts.text("admin.menu"), raw(items));
    }

    private String item(WebFragments.Item item, boolean here) {
        return Html.of(
                "<li%s><a href=\"%s%s\"%s>%s</a></li>",
                raw(here ? " class=\"sandbox-here\"" : ""),
                contextPath,
                item.link(),
                raw(here ? " aria-current=\"page\"" : ""),
                item.label());
    }
}
