package org.sensible.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds small plugins, right ones and wrong ones, from source text. */
final class TestPlugin {

    static final String KEY = "org.example.tiny";

    private static final String SPRING = """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:atlassian-scanner="http://www.atlassian.com/schema/atlassian-scanner/2">
              <atlassian-scanner:scan-indexes/>
            </beans>
            """;

    private static final String DESCRIPTOR = """
            <atlassian-plugin key="org.example.tiny" name="Tiny" plugins-version="2">
              <plugin-info><version>1</version></plugin-info>
              %s
            </atlassian-plugin>
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final StringBuilder modules = new StringBuilder();
    private final Attributes headers = new Attributes();

    TestPlugin() {
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", KEY);
        header("Bundle-Version", "1.0.0");
        header("Atlassian-Plugin-Key", KEY);
        header("Spring-Context", "*");
        file("META-INF/spring/plugin-context.xml", SPRING);
        file("META-INF/plugin-components/component", "");
    }

    TestPlugin header(String name, String value) {
        headers.putValue(name, value);
        return this;
    }

    TestPlugin withoutHeader(String name) {
        headers.remove(new Attributes.Name(name));
        return this;
    }

    TestPlugin imports(String... packages) {
        return header("Import-Package", String.join(",", packages));
    }

    TestPlugin module(String xml) {
        modules.append(xml).append('\n');
        return this;
    }

    TestPlugin file(String path, String content) {
        files.put(path, content);
        return this;
    }

    TestPlugin without(String path) {
        files.remove(path);
        return this;
    }

    TestPlugin index(String file, String... lines) {
        return file("META-INF/plugin-components/" + file, String.join("\n", lines) + "\n");
    }

    /** A class of the plugin in package {@code org.example.tiny}. */
    TestPlugin source(String simpleName, String code) {
        sources.put(simpleName, "package " + KEY + ";\n" + code);
        return this;
    }

    Path build(Path folder) throws IOException {
        file("atlassian-plugin.xml", DESCRIPTOR.formatted(modules));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        Path jar = folder.resolve("tiny.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putAll(headers);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                folders(entries, file.getKey());
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private final java.util.Set<String> madeFolders = new java.util.HashSet<>(List.of("META-INF/"));

    private void folders(JarOutputStream entries, String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (madeFolders.add(path.substring(0, slash + 1))) {
                entries.putNextEntry(new JarEntry(path.substring(0, slash + 1)));
            }
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-parameters", "-proc:none");
        List<? extends JavaFileObject> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        if (!compiler.getTask(said, null, null, options, null, units).call()) {
            throw new AssertionError(said.toString());
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + KEY.replace('.', '/') + "/" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
