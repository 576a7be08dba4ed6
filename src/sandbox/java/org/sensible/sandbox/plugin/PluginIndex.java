package org.sensible.sandbox.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.sensible.sandbox.StartRefused;

/**
 * What the scanner index of the jar says for one product: the lines of {@code META-INF/plugin-components/‹file›} and
 * {@code ‹file›-‹product›}, which is all that the scanner's runtime on a host looks at.
 *
 * @param components beans to make
 * @param imports host services to bring in as beans
 * @param exports beans to register as services; {@code rest} names the interfaces, comma separated
 */
record PluginIndex(List<Line> components, List<Line> imports, List<Line> exports) {

    private static final String FOLDER = "META-INF/plugin-components/";

    /** {@code Class} or {@code Class#rest}; {@code rest} is empty where there is none. */
    record Line(String type, String rest) {

        static Line parse(String text) {
            int hash = text.indexOf('#');
            return hash < 0 ? new Line(text, "") : new Line(text.substring(0, hash), text.substring(hash + 1));
        }

        String simpleName() {
            return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        }
    }

    static PluginIndex read(Bundle bundle, String product) {
        if (bundle.getEntry(FOLDER) == null) {
            throw new StartRefused("The jar has no " + FOLDER + ": the scanner-index step of the build did not run");
        }
        return new PluginIndex(
                lines(bundle, product, "component"),
                lines(bundle, product, "imports"),
                lines(bundle, product, "exports"));
    }

    private static List<Line> lines(Bundle bundle, String product, String file) {
        Set<Line> lines = new LinkedHashSet<>();
        for (String name : List.of(file, file + "-" + product)) {
            URL entry = bundle.getEntry(FOLDER + name);
            if (entry != null) {
                lines.addAll(lines(entry));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Line> lines(URL entry) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Line::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(entry + " cannot be read", broken);
        }
    }
}
