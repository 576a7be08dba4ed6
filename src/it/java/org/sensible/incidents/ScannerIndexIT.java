package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.Test;
import org.springframework.stereotype.Component;

/**
 * The index that the hosts wire the plugin from says what the annotations say. The step that writes it reads bytecode;
 * this test reads the same by reflection.
 */
public class ScannerIndexIT {

    private static final String INDEX = "META-INF/plugin-components/";

    @Test
    public void index_saysWhatTheAnnotationsSay() throws Exception {
        assertEquals(expected(), written());
    }

    @Test
    public void components_areOfOneProductUnlessTheyNeedNothing() throws Exception {
        for (String line : written().getOrDefault("component", new TreeSet<>())) {
            for (Constructor<?> constructor : Class.forName(line.split("#")[0]).getDeclaredConstructors()) {
                assertEquals(
                        line + " is used in both products, so it may depend on nothing",
                        0,
                        constructor.getParameterCount());
            }
        }
    }

    private static Map<String, TreeSet<String>> written() throws IOException {
        Map<String, TreeSet<String>> files = new TreeMap<>();
        try (JarFile jar = new JarFile(System.getProperty("plugin.jar"))) {
            for (JarEntry entry : jar.stream().collect(Collectors.toList())) {
                if (entry.getName().startsWith(INDEX) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
                        TreeSet<String> unique = new TreeSet<>(lines);
                        assertEquals("doubles in " + entry.getName(), unique.size(), lines.size());
                        files.put(entry.getName().substring(INDEX.length()), unique);
                    }
                }
            }
        }
        assertFalse("no index in the jar", files.isEmpty());
        return files;
    }

    private static Map<String, TreeSet<String>> expected() throws Exception {
        Map<String, TreeSet<String>> files = new TreeMap<>();
        for (String name : PluginClasses.read().keySet()) {
            String type = name.substring(0, name.length() - ".class".length());
            describe(Class.forName(type.replace('/', '.')), files);
        }
        return files;
    }

    private static void describe(Class<?> type, Map<String, TreeSet<String>> files) {
        String suffix = "";
        if (type.isAnnotationPresent(ConfluenceComponent.class)) {
            suffix = "-confluence";
            component(type, ConfluenceComponent.class, ConfluenceComponent::value, suffix, files);
        }
        if (type.isAnnotationPresent(JiraComponent.class)) {
            suffix = "-jira";
            component(type, JiraComponent.class, JiraComponent::value, suffix, files);
        }
        if (type.isAnnotationPresent(Component.class)) {
            component(type, Component.class, Component::value, suffix, files);
        } else if (type.isAnnotationPresent(Named.class)) {
            component(type, Named.class, Named::value, suffix, files);
        }
        ExportAsService export = type.getAnnotation(ExportAsService.class);
        if (export != null) {
            String faces =
                    Arrays.stream(export.value()).map(Class::getName).sorted().collect(Collectors.joining(","));
            add(files, "exports" + suffix, type.getName(), faces);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                String imported = parameter.getType().getName();
                for (Annotation annotation : parameter.getAnnotations()) {
                    if (annotation instanceof ComponentImport common) {
                        add(files, "imports" + suffix, imported, common.value());
                    } else if (annotation instanceof ConfluenceImport confluence) {
                        add(files, "imports-confluence", imported, confluence.value());
                    } else if (annotation instanceof JiraImport jira) {
                        add(files, "imports-jira", imported, jira.value());
                    }
                }
            }
        }
    }

    private static <A extends Annotation> void component(
            Class<?> type,
            Class<A> annotation,
            Function<A, String> beanName,
            String suffix,
            Map<String, TreeSet<String>> files) {
        add(files, "component" + suffix, type.getName(), beanName.apply(type.getAnnotation(annotation)));
    }

    private static void add(Map<String, TreeSet<String>> files, String file, String type, String detail) {
        files.computeIfAbsent(file, f -> new TreeSet<>()).add(detail.isEmpty() ? type : type + "#" + detail);
    }
}
