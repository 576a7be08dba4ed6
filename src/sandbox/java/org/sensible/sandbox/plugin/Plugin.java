package org.sensible.sandbox.plugin;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.StartRefused;

/** The plugin installed in one product: checked when made, alive after {@link #start}. */
public final class Plugin implements PluginModules, AutoCloseable {

    private final String key;
    private final Kind kind;
    private final List<Module> modules;
    private final Osgi osgi;
    private final PluginClasses classes;
    private final Texts texts;
    private final ModuleTypes types;
    private final AtomicReference<Beans> beans = new AtomicReference<>();

    private Plugin(PluginJar jar, Kind kind, Osgi osgi) {
        this.key = jar.key();
        this.kind = kind;
        this.osgi = osgi;
        modules = jar.descriptor().of(kind.productName());
        classes = new PluginClasses(osgi.bundle());
        types = ModuleTypes.of(kind);
        texts = new Texts(
                ofType("resource").stream()
                        .filter(resource -> resource.required("type").equals("i18n"))
                        .toList(),
                classes.loader());
        modules.forEach(this::check);
    }

    /** Looks at every module that is meant for the product; refuses what would not work. */
    public static Plugin check(PluginJar jar, Kind kind, Osgi osgi) {
        return new Plugin(jar, kind, osgi);
    }

    private void check(Module module) {
        ModuleType type = types.of(module);
        module.attribute("class").ifPresent(name -> classes.load(name, module));
        module.attribute("i18n-name-key").ifPresent(text -> requireText(text, module));
        for (String named : List.of("description", "label")) {
            module.children(named)
                    .forEach(child -> child.attribute("key").ifPresent(text -> requireText(text, module)));
        }
        type.check(module, this);
    }

    /** Makes the beans, with the host services that are registered by now, and enables the modules. */
    public void start(PluginHost host) {
        beans.set(Beans.start(osgi.bundle(), classes, kind));
        modules.forEach(module -> types.of(module).enable(module, this, host));
    }

    /** Services that the plugin exported under a type of the host. */
    public <T> List<T> exported(Class<T> type) {
        return started().exported(type);
    }

    private Beans started() {
        Beans started = beans.get();
        if (started == null) {
            throw new IllegalStateException("the plugin has no beans yet");
        }
        return started;
    }

    PluginClasses classes() {
        return classes;
    }

    /** Refuses a text that does not exist, naming the key and who wants it. */
    void requireText(String textKey, Object wantedBy) {
        if (!hasText(textKey)) {
            throw new StartRefused("The i18n key " + textKey + " (" + wantedBy + ") has no text in the plugin");
        }
    }

    /** Refuses a file that does not exist, naming it and who wants it. */
    void requireFile(String location, Object wantedBy) {
        if (file(location).isEmpty()) {
            throw new StartRefused("The file " + location + " (" + wantedBy + ") is not in the plugin");
        }
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<Module> ofType(String type) {
        return modules.stream().filter(module -> module.type().equals(type)).toList();
    }

    @Override
    public Optional<Module> byKey(String moduleKey) {
        return modules.stream()
                .filter(module ->
                        module.attribute("key").filter(moduleKey::equals).isPresent())
                .findFirst();
    }

    @Override
    public ClassLoader classLoader() {
        return classes.loader();
    }

    @Override
    public Class<?> load(String className) {
        return classes.load(className, "asked for by " + kind.displayName());
    }

    @Override
    public Optional<URL> file(String path) {
        return classes.file(path);
    }

    @Override
    public <T> T create(Class<T> type) {
        return started().create(type);
    }

    @Override
    public String text(Locale locale, String textKey, Object... arguments) {
        return texts.text(locale, textKey, arguments);
    }

    @Override
    public Optional<String> rawText(Locale locale, String textKey) {
        return texts.raw(locale, textKey);
    }

    @Override
    public boolean hasText(String textKey) {
        return texts.raw(Locale.ROOT, textKey).isPresent();
    }

    @Override
    public void close() {
        Beans started = beans.getAndSet(null);
        if (started != null) {
            started.close();
        }
    }
}
