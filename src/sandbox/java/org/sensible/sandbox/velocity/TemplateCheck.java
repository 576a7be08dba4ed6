package org.sensible.sandbox.velocity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** Helps a test to see that every template of a jar was rendered with enforcement on. */
public final class TemplateCheck {

    private TemplateCheck() {}

    /** The Velocity templates of a jar, by path. */
    public static Set<String> templatesOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".vm"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The templates of a jar that nobody has rendered yet. */
    public static Set<String> unrendered(Path jar, PluginTemplates templates) throws IOException {
        Set<String> left = templatesOf(jar);
        left.removeAll(templates.rendered());
        return left;
    }
}
