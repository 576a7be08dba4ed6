package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.sensible.sandbox.StartRefused;
import org.w3c.dom.Document;

/**
 * The built jar, looked at before it is installed.
 *
 * @param path where it is
 * @param key the plugin key, the same in manifest and descriptor
 * @param descriptor all elements of atlassian-plugin.xml
 */
public record PluginJar(Path path, String key, Descriptor descriptor) {

    private static final String CONTEXTS = "META-INF/spring/";
    private static final String SCANNER = "http://www.atlassian.com/schema/atlassian-scanner/2";

    /** Reads the jar; refuses one that a host would not take for a plugin of this kind. */
    public static PluginJar read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new StartRefused("There is no plugin at " + path + "; build it with: mvn package");
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Attributes manifest = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            String key = required(manifest, "Atlassian-Plugin-Key", path);
            required(manifest, "Spring-Context", path);
            required(manifest, "Bundle-SymbolicName", path);
            refuseWithoutScanner(jar, path);
            Descriptor descriptor = descriptor(jar, path);
            if (!descriptor.key().equals(key)) {
                throw new StartRefused("The plugin key is " + key + " in the manifest and " + descriptor.key()
                        + " in atlassian-plugin.xml");
            }
            return new PluginJar(path, key, descriptor);
        } catch (IOException broken) {
            throw new StartRefused(path + " cannot be read as a jar: " + broken.getMessage(), broken);
        }
    }

    private static String required(Attributes manifest, String header, Path path) {
        String value = manifest.getValue(header);
        if (value == null || value.isBlank()) {
            throw new StartRefused("The manifest of " + path.getFileName() + " has no " + header);
        }
        return value.strip();
    }

    private static Descriptor descriptor(JarFile jar, Path path) throws IOException {
        JarEntry entry = jar.getJarEntry("atlassian-plugin.xml");
        if (entry == null) {
            throw new StartRefused(path.getFileName() + " has no atlassian-plugin.xml");
        }
        try (InputStream xml = jar.getInputStream(entry)) {
            return Descriptor.parse(xml);
        }
    }

    private static void refuseWithoutScanner(JarFile jar, Path path) throws IOException {
        List<JarEntry> contexts = jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(CONTEXTS) && entry.getName().endsWith(".xml"))
                .toList();
        for (JarEntry context : contexts) {
            try (InputStream xml = jar.getInputStream(context)) {
                Document document = Xml.parse(xml, context.getName());
                if (document.getElementsByTagNameNS(SCANNER, "scan-indexes").getLength() > 0) {
                    return;
                }
            }
        }
        throw new StartRefused(path.getFileName() + " has no " + CONTEXTS
                + "*.xml with <atlassian-scanner:scan-indexes/>: a host would start none of its components");
    }
}
