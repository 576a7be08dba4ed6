package org.sensible.sandbox.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.PluginModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates of the plugin. Offered to it before the plugin is there, and of use from {@link #open} on. Threads may
 * share it.
 */
public final class PluginTemplates implements TemplateRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(PluginTemplates.class);

    private final Current current;
    private final Supplier<String> baseUrl;
    private final Set<String> rendered = new ConcurrentSkipListSet<>();
    private volatile PluginModules plugin;
    private volatile VelocityEngine engine;

    public PluginTemplates(Current current, Supplier<String> baseUrl) {
        this.current = Objects.requireNonNull(current, "current");
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    }

    /** Reads the plugin's allowlist and serves its templates from now on; refuses what the list gets wrong. */
    public void open(PluginModules modules) {
        plugin = modules;
        engine = engine(modules.classLoader(), Allowlist.of(modules));
    }

    private static VelocityEngine engine(ClassLoader templates, Allowlist allowlist) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.log.logsystem", new Log());
        engine.setProperty("input.encoding", "UTF-8");
        engine.setProperty("output.encoding", "UTF-8");
        engine.setProperty("velocimacro.library", "");
        engine.setProperty("velocimacro.permissions.allow.inline.local.scope", "true");
        engine.setProperty("userdirective", EscapingDirectives.classNames());
        engine.setProperty("runtime.introspector.uberspect", GuardedIntrospection.class.getName());
        engine.setProperty("resource.loader", "plugin");
        engine.setProperty("plugin.resource.loader.instance", new FromPlugin(templates));
        engine.setProperty("plugin.resource.loader.cache", "true");
        engine.setApplicationAttribute(GuardedIntrospection.ALLOWLIST, allowlist);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PluginTemplates.class.getClassLoader());
        try {
            engine.init();
        } catch (Exception failed) {
            throw new IllegalStateException("Velocity does not start", failed);
        } finally {
            thread.setContextClassLoader(before);
        }
        return engine;
    }

    /** What every template of the plugin finds in its context: {@code $i18n}, {@code $baseurl} and, in a request, {@code $req}. */
    public Map<String, Object> defaults() {
        Map<String, Object> context = new HashMap<>();
        context.put("i18n", new TemplateTexts((key, arguments) -> opened().text(current.locale(), key, arguments)));
        context.put("baseurl", baseUrl.get());
        current.request().ifPresent(request -> context.put("req", request));
        return context;
    }

    /** The templates that were rendered since the start, by name: with enforcement on, for there is no other way. */
    public Set<String> rendered() {
        return new TreeSet<>(rendered);
    }

    @Override
    public void render(String templateName, Writer writer) throws IOException {
        render(templateName, Map.of(), writer);
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) throws IOException {
        opened();
        String name = FromPlugin.path(templateName);
        StringWriter text = new StringWriter();
        try {
            engine.getTemplate(name).merge(context(name, context), text);
        } catch (RuntimeException | IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new RenderingException(
                    "The template " + name + " cannot be rendered: " + failed.getMessage(), failed);
        }
        rendered.add(name);
        writer.write(text.toString());
    }

    @Override
    public String renderFragment(String fragment, Map<String, Object> context) {
        opened();
        StringWriter text = new StringWriter();
        try {
            engine.evaluate(context("fragment", context), text, "fragment", fragment);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new RenderingException("The fragment cannot be rendered: " + failed.getMessage(), failed);
        }
        return text.toString();
    }

    @Override
    public boolean resolve(String templateName) {
        return opened().classLoader().getResource(FromPlugin.path(templateName)) != null;
    }

    private VelocityContext context(String template, Map<String, Object> values) {
        Map<String, Object> all = defaults();
        all.putAll(values);
        Escaping escaping = new Escaping(template);
        all.put(Escaping.KEY, escaping);
        VelocityContext context = new VelocityContext(all);
        EventCartridge events = new EventCartridge();
        events.addEventHandler(escaping);
        events.attachToContext(context);
        return context;
    }

    private PluginModules opened() {
        PluginModules modules = plugin;
        if (modules == null) {
            throw new IllegalStateException("Templates cannot be rendered while the plugin starts");
        }
        return modules;
    }

    /** Templates are files of the jar, with or without a slash before their path. */
    private static final class FromPlugin extends ResourceLoader {

        private final ClassLoader classes;

        FromPlugin(ClassLoader classes) {
            this.classes = classes;
        }

        static String path(String name) {
            return name.startsWith("/") ? name.substring(1) : name;
        }

        @Override
        public void init(ExtendedProperties configuration) {
            // Nothing to read: the class loader is all it needs.
        }

        @Override
        public InputStream getResourceStream(String name) {
            InputStream stream = classes.getResourceAsStream(path(name));
            if (stream == null) {
                throw new ResourceNotFoundException("The plugin has no template " + name);
            }
            return stream;
        }

        @Override
        public boolean isSourceModified(Resource resource) {
            return false;
        }

        @Override
        public long getLastModified(Resource resource) {
            return 0;
        }
    }

    /** What Velocity itself says, from warnings upwards. */
    private static final class Log implements LogChute {

        @Override
        public void init(RuntimeServices services) {
            // Nothing to set up.
        }

        @Override
        public void log(int level, String message) {
            log(level, message, null);
        }

        @Override
        public void log(int level, String message, Throwable cause) {
            if (level >= ERROR_ID) {
                LOG.error(message, cause);
            } else if (level >= WARN_ID) {
                LOG.warn(message, cause);
            }
        }

        @Override
        public boolean isLevelEnabled(int level) {
            return level >= WARN_ID;
        }
    }
}
