package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.Kind;

/**
 * The packages that a product exports to its plugins, read from this program's own class path: the host API and those
 * libraries that the real products export. What else is on the class path (the web server, test tools) stays hidden, as
 * it does on a real host; so do the scanner's annotations, which no host exports.
 */
final class HostPackages {

    private static final List<String> LIBRARIES =
            List.of("net.java.ao", "org.springframework", "jakarta", "com.fasterxml.jackson", "org.slf4j");
    private static final List<String> HIDDEN =
            List.of("org.springframework.jdbc", "org.springframework.transaction", "org.slf4j.simple");
    private static final List<String> HOST_API = List.of("com/atlassian", "com/opensymphony");
    private static final List<String> NEVER = List.of("com.atlassian.plugin.spring.scanner");

    private final Map<String, Set<String>> versions = new TreeMap<>();
    private final Kind kind;

    private HostPackages(Kind kind) {
        this.kind = kind;
    }

    /** The value of {@code org.osgi.framework.system.packages.extra}. */
    static String of(Kind kind) {
        HostPackages packages = new HostPackages(kind);
        try {
            packages.readHostApi();
            packages.readLibraries();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("the class path cannot be read", broken);
        }
        return packages.header();
    }

    private String header() {
        return versions.entrySet().stream()
                .flatMap(entry -> entry.getValue().isEmpty()
                        ? Stream.of(entry.getKey())
                        : entry.getValue().stream().map(version -> entry.getKey() + ";version=\"" + version + "\""))
                .collect(Collectors.joining(","));
    }

    private void readHostApi() throws IOException, URISyntaxException {
        for (String root : HOST_API) {
            readHostApi(root);
        }
    }

    private void readHostApi(String top) throws IOException, URISyntaxException {
        for (URL folder : Collections.list(loader().getResources(top))) {
            if ("file".equals(folder.getProtocol())) {
                Path root = Path.of(folder.toURI()).getParent().getParent();
                try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
                    files.filter(file -> file.toString().endsWith(".class"))
                            .map(file -> root.relativize(file.getParent())
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "."))
                            .distinct()
                            .filter(name -> !below(name, NEVER) && !below(name, kind.foreignPackages()))
                            .forEach(name -> versions.put(name, Set.of()));
                }
            }
        }
    }

    private void readLibraries() throws IOException {
        for (URL manifest : Collections.list(loader().getResources(JarFile.MANIFEST_NAME))) {
            if (manifest.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    readLibrary(jar);
                }
            }
        }
    }

    private void readLibrary(JarFile jar) throws IOException {
        Set<String> present = jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0 && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .filter(name -> below(name, LIBRARIES) && !below(name, HIDDEN))
                .collect(Collectors.toCollection(TreeSet::new));
        if (present.isEmpty()) {
            return;
        }
        Map<String, Set<String>> exported = exports(jar.getManifest());
        for (String name : present) {
            // SLF4J 2 exports its packages in two versions; both count.
            versions.computeIfAbsent(name, n -> new TreeSet<>()).addAll(exported.getOrDefault(name, Set.of()));
        }
    }

    private static boolean below(String name, List<String> roots) {
        return roots.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }

    private static ClassLoader loader() {
        return HostPackages.class.getClassLoader();
    }

    /** Package and versions of an {@code Export-Package} header. */
    static Map<String, Set<String>> exports(Manifest manifest) {
        Map<String, Set<String>> exports = new TreeMap<>();
        Attributes attributes = manifest.getMainAttributes();
        for (String clause : split(attributes.getValue("Export-Package"), ',')) {
            List<String> parts = split(clause, ';');
            String version = parts.stream()
                    .filter(part -> part.matches("version\\s*=.*"))
                    .map(part -> part.substring(part.indexOf('=') + 1)
                            .replace("\"", "")
                            .strip())
                    .findFirst()
                    .orElse("0.0.0");
            parts.stream().filter(part -> part.indexOf('=') < 0).forEach(name -> exports.computeIfAbsent(
                            name, n -> new TreeSet<>())
                    .add(version));
        }
        return exports;
    }

    /** Splits outside of quotes; an absent text has no parts. */
    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        if (text == null) {
            return parts;
        }
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == by && !quoted) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
