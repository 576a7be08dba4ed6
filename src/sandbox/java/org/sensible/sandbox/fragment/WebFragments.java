package org.sensible.sandbox.fragment;

import com.atlassian.plugin.web.ContextProvider;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.velocity.PluginTemplates;

/**
 * The web-panels and web-items of the plugin, by location. Of use from {@link #open} on; threads may share it. As on a host
 * conditions and context providers are made once, and a template sees what its context provider returns and nothing else.
 */
public final class WebFragments {

    private static final int USUAL_WEIGHT = 1000;

    private final List<Fragment> panels = new ArrayList<>();
    private final List<Fragment> items = new ArrayList<>();
    private final PluginTemplates templates;
    private final Current current;
    private PluginModules plugin;

    public WebFragments(PluginTemplates templates, Current current) {
        this.templates = templates;
        this.current = current;
    }

    /**
     * A panel as it is shown.
     *
     * @param title in the reader's language, not escaped; empty for none
     * @param html the rendered template
     */
    public record Panel(String key, String title, String html) {}

    /**
     * A link of a menu.
     *
     * @param key of the module
     * @param id of the element; the module key where none is given
     * @param label in the reader's language, not escaped
     * @param link below the context path, with a slash before it
     */
    public record Item(String key, String id, String label, String link) {}

    private record Fragment(
            Module module, Predicate<Map<String, Object>> condition, Optional<ContextProvider> provider) {

        Map<String, Object> context(Map<String, Object> given) {
            return provider.map(own -> own.getContextMap(new HashMap<>(given))).orElse(given);
        }

        int weight() {
            return module.attribute("weight").map(Integer::valueOf).orElse(USUAL_WEIGHT);
        }
    }

    /** Makes what the plugin declares; called once, before the first request. */
    public void open(PluginModules modules) {
        plugin = modules;
        modules.ofType("web-panel").forEach(module -> panels.add(fragment(module)));
        modules.ofType("web-item").forEach(module -> items.add(fragment(module)));
        panels.sort(Comparator.comparing(Fragment::weight));
        items.sort(Comparator.comparing(Fragment::weight));
    }

    private Fragment fragment(Module module) {
        Optional<ContextProvider> provider = module.child("context-provider").map(element -> {
            ContextProvider made =
                    plugin.create(plugin.load(element.required("class")).asSubclass(ContextProvider.class));
            made.init(Conditions.parameters(element));
            return made;
        });
        return new Fragment(module, Conditions.of(module, plugin), provider);
    }

    /** The panels of a location that are to be shown, in the order of their weight. */
    public List<Panel> panels(String location, Map<String, Object> context) {
        return panels.stream()
                .filter(fragment -> fragment.module().required("location").equals(location))
                .filter(fragment -> fragment.condition().test(new HashMap<>(context)))
                .map(fragment -> new Panel(
                        fragment.module().key(),
                        fragment.module().child("label").map(this::text).orElse(""),
                        render(template(fragment.module()), fragment.context(context))))
                .toList();
    }

    /** The items of a section that are to be shown, in the order of their weight. */
    public List<Item> items(String section, Map<String, Object> context) {
        return items(section::equals, context);
    }

    /** The items of all sections below a place ({@code system.admin/}), in the order of their weight. */
    public List<Item> itemsBelow(String place, Map<String, Object> context) {
        return items(section -> section.startsWith(place), context);
    }

    private List<Item> items(Predicate<String> wanted, Map<String, Object> context) {
        return items.stream()
                .filter(fragment -> wanted.test(fragment.module().required("section")))
                .filter(fragment -> fragment.condition().test(new HashMap<>(context)))
                .map(fragment -> item(fragment, fragment.context(context)))
                .toList();
    }

    private Item item(Fragment fragment, Map<String, Object> context) {
        Module link = fragment.module().child("link").orElseThrow();
        return new Item(
                fragment.module().key(),
                link.attribute("linkId").orElse(fragment.module().key()),
                fragment.module().child("label").map(this::text).orElse(""),
                templates.renderFragment(link.text(), context));
    }

    private String text(Module label) {
        Locale locale = current.locale();
        return label.attribute("key").map(key -> plugin.text(locale, key)).orElse(label.text());
    }

    private static String template(Module module) {
        return module.child("resource").orElseThrow().required("location");
    }

    private String render(String template, Map<String, Object> context) {
        StringWriter html = new StringWriter();
        try {
            templates.render(template, context, html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }
}
