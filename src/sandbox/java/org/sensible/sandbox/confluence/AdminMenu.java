package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.confluence.Html.raw;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;

/** The menu of the administration: what plugins put into its sections, with the open page marked. */
final class AdminMenu {

    private static final String SECTIONS = "system.admin/";

    private final Supplier<PluginModules> plugin;
    private final FrameTexts texts;
    private final String contextPath;

    AdminMenu(Supplier<PluginModules> plugin, FrameTexts texts, String contextPath) {
        this.plugin = plugin;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    /** @param meta of the open page: {@code admin.active.tab} is the key of its item */
    String html(Map<String, String> meta) {
        String items = plugin.get().ofType("web-item").stream()
                .filter(item -> item.required("section").startsWith(SECTIONS))
                .map(item -> item(item, item.key().equals(meta.get("admin.active.tab"))))
                .collect(Collectors.joining());
        return Html.of(
                "<nav class=\"sandbox-side\" aria-label=\"%1$s\"><h2>%1$s</h2><ul>%2$s</ul></nav>",
                texts.text("admin.menu"), raw(items));
    }

    private String item(Module item, boolean here) {
        String label = item.child("label")
                .map(text -> plugin.get().text(texts.locale(), text.required("key")))
                .orElse(item.key());
        return Html.of(
                "<li%s><a href=\"%s%s\"%s>%s</a></li>",
                raw(here ? " class=\"sandbox-here\"" : ""),
                contextPath,
                item.child("link").map(Module::text).orElse("/"),
                raw(here ? " aria-current=\"page\"" : ""),
                label);
    }
}
