package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.StartRefused;

/** The transformer {@code soyTransformer}: Soy templates become JavaScript functions of the same name. */
public final class SoyTemplates {

    private static final Pattern NAMESPACE = Pattern.compile("\\{namespace ([\\w.]+)[^}]*}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{template \\.(\\w+)[^}]*}");

    /** By source: a file of the jar never changes while the sandbox runs. */
    private static final Map<String, String> COMPILED = new ConcurrentHashMap<>();

    private SoyTemplates() {}

    /**
     * The templates as a browser gets them, their texts still to be filled in.
     *
     * @throws StartRefused with Soy's own words if they cannot be compiled
     */
    public static String compile(String source, String name) {
        return COMPILED.computeIfAbsent(source, s -> SoyLibrary.shared().compile(s, name));
    }

    /** The full names of the templates in all of the plugin's web-resources. */
    static Set<String> namesIn(Plugin plugin) {
        return plugin.ofType("web-resource").stream()
                .flatMap(module -> module.children("resource").stream())
                .map(resource -> resource.required("location"))
                .filter(location -> location.endsWith(".soy"))
                .flatMap(location -> names(read(plugin.file(location).orElseThrow()), location))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text of a file of the plugin. */
    static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }

    private static Stream<String> names(String source, String location) {
        Matcher namespace = NAMESPACE.matcher(source);
        if (!namespace.find()) {
            throw new StartRefused(location + " has no {namespace}");
        }
        return TEMPLATE.matcher(source).results().map(template -> namespace.group(1) + "." + template.group(1));
    }
}
