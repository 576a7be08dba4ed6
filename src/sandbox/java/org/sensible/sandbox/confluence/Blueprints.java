package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.web.ContextProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.Transactions;

/**
 * The plugin's blueprints, and the pages that are made from them: the template's variables by its context provider, the
 * blueprint's label, and the event, all in one transaction.
 */
final class Blueprints {

    private static final String SECTION = "system.create.dialog/content";
    private static final String TITLE = "ContentPageTitle";
    private static final int NOT_FOUND = 404;

    private final Supplier<PluginModules> plugin;
    private final Site site;
    private final Labels labels;
    private final EventPublisher events;
    private final Transactions transactions;
    private final Current current;

    Blueprints(
            Supplier<PluginModules> plugin,
            Site site,
            Labels labels,
            EventPublisher events,
            Transactions transactions,
            Current current) {
        this.plugin = plugin;
        this.site = site;
        this.labels = labels;
        this.events = events;
        this.transactions = transactions;
        this.current = current;
    }

    /**
     * What is wanted of the create dialog.
     *
     * @param template key of the content-template, where it is not the first
     * @param context the wizard's fields
     */
    record Wanted(
            String spaceKey,
            String blueprint,
            Optional<String> template,
            Optional<String> title,
            Optional<Long> parentId,
            Map<String, Object> context) {}

    /** An entry of the create dialog with the blueprint that it stands for. */
    record Entry(Module item, Module blueprint) {}

    /** The entries, in the order of the descriptor. */
    List<Entry> entries() {
        return plugin.get().ofType("web-item").stream()
                .filter(item -> item.required("section").equals(SECTION))
                .map(item -> new Entry(item, blueprintOf(item)))
                .toList();
    }

    private Module blueprintOf(Module item) {
        return item.children("param").stream()
                .filter(param -> param.required("name").equals("blueprintKey"))
                .findFirst()
                .flatMap(param -> plugin.get().byKey(param.required("value")))
                .orElseThrow(() -> new IllegalStateException(item + " stands for no blueprint"));
    }

    String completeKey(Module module) {
        return plugin.get().key() + ":" + module.key();
    }

    String text(String key) {
        return plugin.get().text(current.locale(), key);
    }

    /** Makes the page as the user who asks. */
    Page create(Wanted wanted) {
        Module blueprint = entries().stream()
                .map(Entry::blueprint)
                .filter(known -> completeKey(known).equals(wanted.blueprint()))
                .findFirst()
                .orElseThrow(() -> new Site.Refused(NOT_FOUND, "There is no blueprint " + wanted.blueprint()));
        return transactions.execute(() -> create(blueprint, wanted));
    }

    private Page create(Module blueprint, Wanted wanted) {
        Module template = template(blueprint, wanted.template());
        Map<String, Object> context = new HashMap<>(wanted.context());
        context.put("spaceKey", wanted.spaceKey());
        context.put("templateLabel", blueprint.required("index-key"));
        context.put("createResult", blueprint.attribute("create-result").orElse("edit"));
        wanted.title().ifPresent(title -> context.putIfAbsent(TITLE, title));
        Map<String, Object> filled = template.child("context-provider")
                .map(provider -> provider(provider).getContextMap(context))
                .orElse(context);
        String body = new BlueprintTemplate(source(template)).fill(filled, this::text);
        String title = String.valueOf(filled.getOrDefault(TITLE, filled.getOrDefault("title", "")));
        Page page = site.create(wanted.spaceKey(), title.strip(), body, wanted.parentId());
        labels.add(page, blueprint.required("index-key"));
        ContentBlueprint made = new ContentBlueprint();
        made.setModuleCompleteKey(completeKey(blueprint));
        events.publish(
                new BlueprintPageCreateEvent(this, page, made, AuthenticatedUserThreadLocal.get(), Map.copyOf(filled)));
        return page;
    }

    private Module template(Module blueprint, Optional<String> wanted) {
        List<String> keys = blueprint
                .attribute("content-template-key")
                .map(List::of)
                .orElseGet(() -> blueprint.children("content-template").stream()
                        .map(ref -> ref.required("ref"))
                        .toList());
        return wanted.map(key -> key.substring(key.indexOf(':') + 1))
                .or(() -> keys.stream().findFirst())
                .filter(keys::contains)
                .flatMap(plugin.get()::byKey)
                .orElseThrow(() -> new Site.Refused(NOT_FOUND, blueprint + " has no such template"));
    }

    private ContextProvider provider(Module declared) {
        ContextProvider provider = plugin.get()
                .create(plugin.get().load(declared.required("class")).asSubclass(ContextProvider.class));
        provider.init(declared.children("param").stream()
                .collect(Collectors.toMap(param -> param.required("name"), Module::text)));
        return provider;
    }

    private String source(Module template) {
        String location = template.children("resource").stream()
                .filter(resource -> resource.required("name").equals("template"))
                .findFirst()
                .orElseThrow()
                .required("location");
        URL file = plugin.get().file(location).orElseThrow();
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(location + " cannot be read", broken);
        }
    }
}
