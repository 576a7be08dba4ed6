package org.sensible.sandbox.frame;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.confluence.storage.Addresses;

/**
 * The scripts and style sheets that a page needs: what was required while it was made, and what the contexts of the page
 * bring. What nobody has heard of is refused at once.
 */
public final class PageResources implements PageBuilderService, WebResourceAssembler, RequiredResources {

    private static final String ATTRIBUTE = PageResources.class.getName();

    /** The host's own plugins, whose resources are on every page of the sandbox already. */
    private static final Set<String> HOSTS_OWN = Set.of(
            "com.atlassian.auiplugin",
            "com.atlassian.plugins.jquery",
            "com.atlassian.plugins.atlassian-plugins-webresource-plugin",
            "com.atlassian.plugins.atlassian-plugins-webresource-rest",
            "com.atlassian.confluence.plugins.confluence-create-content-plugin",
            "confluence.web.resources",
            "confluence.macros.core",
            "jira.webresources");

    private final Supplier<PluginModules> plugin;
    private final Current current;

    public PageResources(Supplier<PluginModules> plugin, Current current) {
        this.plugin = plugin;
        this.current = current;
    }

    /** Refuses dependencies of the plugin's web-resources on what neither it nor the host has. */
    public void check() {
        plugin.get().ofType("web-resource").stream()
                .flatMap(module -> module.children("dependency").stream())
                .forEach(dependency -> requireKnown(dependency.text()));
    }

    @Override
    public WebResourceAssembler assembler() {
        return this;
    }

    @Override
    public RequiredResources resources() {
        return this;
    }

    @Override
    public RequiredResources requireWebResource(String moduleCompleteKey) {
        requireKnown(moduleCompleteKey);
        required().ifPresent(keys -> keys.add(moduleCompleteKey));
        return this;
    }

    @Override
    public RequiredResources requireContext(String context) {
        ofContext(context).forEach(this::requireWebResource);
        return this;
    }

    private void requireKnown(String completeKey) {
        String owner = completeKey.replaceAll(":.*", "");
        boolean own = owner.equals(plugin.get().key()) && module(completeKey).isPresent();
        if (!own && !HOSTS_OWN.contains(owner)) {
            throw new IllegalArgumentException("The web-resource " + completeKey
                    + " is neither the plugin's nor one of " + "the host's that the sandbox knows");
        }
    }

    private List<String> ofContext(String context) {
        return plugin.get().ofType("web-resource").stream()
                .filter(module -> module.children("context").stream()
                        .anyMatch(child -> child.text().equals(context)))
                .map(module -> plugin.get().key() + ":" + module.key())
                .toList();
    }

    /** What this request has asked for; empty where there is no request and so no page. */
    private Optional<Set<String>> required() {
        return current.request().map(PageResources::of);
    }

    private static Set<String> of(HttpServletRequest request) {
        @SuppressWarnings("unchecked") // this class alone sets the attribute
        Set<String> keys = (Set<String>) request.getAttribute(ATTRIBUTE);
        if (keys == null) {
            keys = new LinkedHashSet<>();
            request.setAttribute(ATTRIBUTE, keys);
        }
        return keys;
    }

    /** The elements that link everything which was required, dependencies first. */
    public String tags(String contextPath) {
        Set<String> ordered = new LinkedHashSet<>();
        required().ifPresent(keys -> keys.forEach(key -> withDependencies(key, ordered)));
        return ordered.stream().map(key -> tags(key, contextPath)).collect(Collectors.joining());
    }

    private void withDependencies(String completeKey, Set<String> ordered) {
        module(completeKey).filter(module -> !ordered.contains(completeKey)).ifPresent(module -> {
            module.children("dependency").forEach(dependency -> withDependencies(dependency.text(), ordered));
            ordered.add(completeKey);
        });
    }

    private Optional<Module> module(String completeKey) {
        String own = plugin.get().key() + ":";
        return completeKey.startsWith(own)
                ? plugin.get().byKey(completeKey.substring(own.length())).filter(module -> module.type()
                        .equals("web-resource"))
                : Optional.empty();
    }

    private String tags(String completeKey, String contextPath) {
        return module(completeKey).stream()
                .flatMap(module -> module.children("resource").stream())
                .map(resource -> resource.required("name"))
                .map(name -> tag(name, contextPath + "/download/resources/" + completeKey + "/" + Addresses.path(name)))
                .collect(Collectors.joining());
    }

    private static String tag(String name, String address) {
        if (name.endsWith(".css")) {
            return "<link rel=\"stylesheet\" href=\"" + address + "\">\n";
        }
        return name.endsWith(".js") || name.endsWith(".soy") ? "<script src=\"" + address + "\" defer></script>\n" : "";
    }
}
