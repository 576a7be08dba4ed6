package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.springframework.asm.ClassReader;
import org.w3c.dom.Document;

/** The built jar, read as a host would read it. */
public class PluginJarIT {

    private static final String KEY = "org.sensible.sensible-incidents";
    private static final long MIB = 1024 * 1024;

    /** Packages of one product, or of build tools only: absent where the jar must resolve all the same. */
    private static final Pattern MAY_BE_ABSENT = Pattern.compile(
            "com\\.atlassian\\.(confluence|jira|query|user|mywork|renderer|plugin\\.spring\\.scanner\\.annotation)"
                    + "(\\..*)?");

    /** What each host gives to every plugin. */
    private static final Pattern OF_THE_HOST = Pattern.compile(
            "(com\\.atlassian|net\\.java\\.ao|org\\.springframework|jakarta|com\\.fasterxml|org\\.slf4j)(\\..*)?");

    private static JarFile jar;

    @BeforeClass
    public static void open() throws IOException {
        jar = new JarFile(System.getProperty("plugin.jar"));
    }

    @AfterClass
    public static void close() throws IOException {
        jar.close();
    }

    @Test
    public void manifest_isThatOfATransformerlessPlugin() throws IOException {
        assertEquals(KEY, header("Atlassian-Plugin-Key"));
        assertEquals(KEY, header("Bundle-SymbolicName"));
        assertEquals("*", header("Spring-Context"));
        assertEquals(null, header("Export-Package"));
        assertTrue(text("META-INF/spring/plugin-context.xml").contains("<atlassian-scanner:scan-indexes/>"));
    }

    @Test
    public void descriptor_carriesTheSameKeyAndNoUnfilledPlace() throws Exception {
        String xml = text("atlassian-plugin.xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document descriptor;
        try (InputStream in = stream("atlassian-plugin.xml")) {
            descriptor = factory.newDocumentBuilder().parse(in);
        }
        assertEquals(KEY, descriptor.getDocumentElement().getAttribute("key"));
        assertFalse(xml, xml.contains("${"));
    }

    @Test
    public void imports_areOptionalForOneProductAndNothingElseOfTheHost() throws IOException {
        Map<String, Boolean> optionalByPackage = imports();
        optionalByPackage.forEach((name, optional) -> {
            if (MAY_BE_ABSENT.matcher(name).matches()) {
                assertTrue(name + " must be optional", optional);
            } else if (OF_THE_HOST.matcher(name).matches()) {
                assertFalse(name + " must not be optional", optional);
            } else {
                assertTrue(name + " is not of the host, so it must be optional", optional);
            }
        });
    }

    @Test
    public void imports_nameNothingThatThePlatformDropped() throws IOException {
        for (String name : imports().keySet()) {
            assertFalse(name, name.matches("javax\\.(servlet|inject|ws\\.rs)(\\..*)?|org\\.codehaus\\.jackson.*"));
        }
    }

    @Test
    public void contents_areOursAndWhatIsEmbeddedOnPurpose() {
        Set<String> strangers = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> !name.endsWith("/"))
                .filter(name -> !name.matches(
                        "org/sensible/incidents/.*|META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|spring/.*|plugin-components/.*)"
                                + "|atlassian-plugin\\.xml|i18n/.*|templates/.*|blueprints/.*|css/.*|js/.*|images/.*"
                                + "|META-INF/lib/((jsoup|fastcsv)-[0-9.]+|sensible-features)\\.jar"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), strangers);
    }

    @Test
    public void contents_holdNoHostClassNotEvenInsideALibrary() throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            assertFalse(entry.getName(), entry.getName().startsWith("com/atlassian"));
            if (entry.getName().endsWith(".jar")) {
                Path copy = Files.createTempFile("library", ".jar");
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.write(copy, in.readAllBytes());
                    try (JarFile library = new JarFile(copy.toFile())) {
                        assertTrue(entry.getName(), library.stream().noneMatch(e -> OF_THE_HOST
                                .matcher(e.getName().replace('/', '.'))
                                .matches()));
                    }
                } finally {
                    Files.delete(copy);
                }
            }
        }
    }

    /** What hosts look for is in the jar itself; the features are a library without any of it, which their class loader has too. */
    @Test
    public void features_areALibraryOnTheClassPathOfTheBundle() throws IOException {
        assertTrue(
                header("Bundle-ClassPath"), header("Bundle-ClassPath").endsWith(",META-INF/lib/sensible-features.jar"));
        Set<String> inTheJar = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.split("/")[3])
                .filter(part -> !part.endsWith(".class"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("confluence", "host", "jira", "persistence", "rest", "selftest"), inTheJar);
    }

    @Test
    public void size_staysUnderThreeMebibytes() throws IOException {
        assertTrue(Files.size(Path.of(System.getProperty("plugin.jar"))) < 3 * MIB);
    }

    @Test
    public void bytecode_runsOnJava17() throws IOException {
        PluginClasses.read().forEach((name, content) -> assertEquals(name, 61, content[7]));
    }

    /** Every type and member outside the jar that its classes name must exist as they name it. */
    @Test
    public void references_existInTheHostApiOrALibraryOfTheHost() throws IOException {
        Set<String> missing = new TreeSet<>();
        PluginClasses.read()
                .forEach((name, content) -> new References(new ClassReader(content)).collectMissing(name, missing));
        assertEquals(Set.of(), missing);
    }

    private static Map<String, Boolean> imports() throws IOException {
        Map<String, Boolean> optionalByPackage = new TreeMap<>();
        Matcher clause = Pattern.compile("([\\w.]+)((?:;[\\w:.-]+:?=(?:\"[^\"]*\"|[^;,\"]*))*)(?:,|$)")
                .matcher(header("Import-Package"));
        while (clause.find()) {
            optionalByPackage.put(clause.group(1), clause.group(2).contains("resolution:=optional"));
        }
        assertTrue(optionalByPackage.toString(), optionalByPackage.containsKey("org.springframework.beans"));
        return optionalByPackage;
    }

    private static String header(String name) throws IOException {
        return jar.getManifest().getMainAttributes().getValue(name);
    }

    private static String text(String entry) throws IOException {
        try (InputStream in = stream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(String entry) throws IOException {
        return jar.getInputStream(jar.getJarEntry(entry));
    }

    /** What one class file names in its constant pool: types, fields and methods. */
    private static final class References {

        private static final int CLASS = 7;
        private static final int FIELD = 9;
        private static final int INTERFACE_METHOD = 11;

        private final ClassReader reader;
        private final char[] buffer;

        References(ClassReader reader) {
            this.reader = reader;
            this.buffer = new char[reader.getMaxStringLength()];
        }

        void collectMissing(String from, Set<String> missing) {
            for (int i = 1; i < reader.getItemCount(); i++) {
                int item = reader.getItem(i);
                if (item == 0) {
                    continue; // the second half of a long or double
                }
                int tag = reader.readByte(item - 1);
                if (tag == CLASS) {
                    typeNamed(reader.readUTF8(item, buffer), from, missing);
                } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                    member(item, tag, from, missing);
                }
            }
        }

        private void member(int item, int tag, String from, Set<String> missing) {
            String owner = reader.readClass(item, buffer);
            int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
            String name = reader.readUTF8(nameAndType, buffer);
            String descriptor = reader.readUTF8(nameAndType + 2, buffer);
            Class<?> type = typeNamed(owner, from, missing);
            if (type != null && !type.isArray() && !has(type, name, descriptor, tag == FIELD)) {
                missing.add(from + " uses " + owner + "." + name + descriptor);
            }
        }

        /** The type, or {@code null} where it is missing. */
        private static Class<?> typeNamed(String internal, String from, Set<String> missing) {
            try {
                return Class.forName(internal.replace('/', '.'), false, PluginJarIT.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                missing.add(from + " uses " + internal);
                return null;
            }
        }

        private static boolean has(Class<?> type, String name, String descriptor, boolean field) {
            List<Class<?>> lineage = new ArrayList<>(List.of(type));
            for (int i = 0; i < lineage.size(); i++) {
                Class<?> one = lineage.get(i);
                if (field ? declaresField(one, name) : declares(one, name, descriptor)) {
                    return true;
                }
                if (one.getSuperclass() != null) {
                    lineage.add(one.getSuperclass());
                }
                lineage.addAll(Arrays.asList(one.getInterfaces()));
                if (one.isInterface() && i == 0) {
                    lineage.add(Object.class);
                }
            }
            // Signature-polymorphic methods take whatever the call site says.
            return type.getName().startsWith("java.lang.invoke.");
        }

        private static boolean declaresField(Class<?> type, String name) {
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(f -> f.getName().equals(name));
        }

        private static boolean declares(Class<?> type, String name, String descriptor) {
            if (name.equals("<init>")) {
                return Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(c -> org.springframework.asm.Type.getConstructorDescriptor(c)
                                .equals(descriptor));
            }
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals(name)
                            && org.springframework.asm.Type.getMethodDescriptor(m)
                                    .equals(descriptor));
        }
    }
}
