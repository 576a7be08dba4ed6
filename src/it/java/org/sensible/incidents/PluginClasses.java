package org.sensible.incidents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The product's own classes, wherever in the built jar they are: in it, or in the library of features inside it. */
final class PluginClasses {

    private static final String OURS = "org/sensible/incidents/";
    private static final String FEATURES = "META-INF/lib/sensible-features.jar";

    private PluginClasses() {}

    /** Their bytes by the name of their entry; one that is there twice counts as one host would load it, from the jar itself. */
    static Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipFile jar = new ZipFile(System.getProperty("plugin.jar"))) {
            try (InputStream features = jar.getInputStream(jar.getEntry(FEATURES))) {
                collect(new ZipInputStream(new ByteArrayInputStream(features.readAllBytes())), classes);
            }
            for (ZipEntry entry : jar.stream().toList()) {
                if (isOurs(entry)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classes.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return classes;
    }

    private static void collect(ZipInputStream from, Map<String, byte[]> classes) throws IOException {
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            if (isOurs(entry)) {
                classes.put(entry.getName(), from.readAllBytes());
            }
        }
    }

    private static boolean isOurs(ZipEntry entry) {
        return entry.getName().startsWith(OURS) && entry.getName().endsWith(".class");
    }
}
