package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The sdk profile builds the same jar, byte for byte, so nothing of the hand-written host API reaches it. Atlassian's repository
 * is out of reach, so a stand-in made from {@code src/host-api} takes its place: the same coordinates, and packages with
 * versions in the manifest as the real artifacts have them. The build has a local repository of its own, of links to the real
 * one, so that no stand-in is ever mistaken for the real artifact.
 */
public class SdkBuildIT {

    private static final int MINUTES = 10;
    private static final String OSGI_VERSION = "9.1.4";

    private final Path project = Products.project().toAbsolutePath().normalize();
    private final Path work = project.resolve("target/sdk-check");

    @Test
    public void sdkProfile_makesTheSameBytes() throws Exception {
        delete(work);
        delete(project.resolve("target/sdk"));
        Path repository = Files.createDirectories(work.resolve("repository"));
        standIn(repository);
        linkTree(Path.of(System.getProperty("maven.repo.local")), work.resolve("local"));
        Path jar = build(repository);
        assertEquals(sha256(Products.jar()), sha256(jar));
    }

    /** The profile's own coordinates: the first artifact carries every host class, the others are empty. */
    private void standIn(Path repository) throws Exception {
        Map<String, String> properties = new TreeMap<>();
        NodeList profiles = pom().getElementsByTagName("profile");
        for (int i = 0; i < profiles.getLength(); i++) {
            Element profile = (Element) profiles.item(i);
            if (!text(profile, "id").equals("sdk")) {
                continue;
            }
            NodeList settings =
                    profile.getElementsByTagName("properties").item(0).getChildNodes();
            for (int j = 0; j < settings.getLength(); j++) {
                properties.put(
                        "${" + settings.item(j).getNodeName() + "}",
                        settings.item(j).getTextContent());
            }
            artifacts(repository, profile, properties);
        }
        copyTree(project.resolve("src/build/m2repo"), repository);
    }

    private void artifacts(Path repository, Element profile, Map<String, String> properties) throws IOException {
        boolean first = true;
        List<String> managed = new ArrayList<>();
        NodeList dependencies = profile.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String group = text(dependency, "groupId");
            String artifact = text(dependency, "artifactId");
            String version = text(dependency, "version");
            if (text(dependency, "type").equals("pom")) {
                continue;
            }
            if (version.isEmpty()) {
                managed.add("<dependency>" + coordinates(group, artifact, OSGI_VERSION) + "</dependency>");
            }
            String actual = version.isEmpty() ? OSGI_VERSION : properties.getOrDefault(version, version);
            Path place = place(repository, group, artifact, actual);
            Files.writeString(place.resolve(artifact + "-" + actual + ".pom"), pom(group, artifact, actual, "jar", ""));
            hostJar(place.resolve(artifact + "-" + actual + ".jar"), first);
            first = false;
        }
        boms(repository, profile, properties, managed);
    }

    /** Each BOM of the profile manages what has no version of its own. */
    private static void boms(Path repository, Element profile, Map<String, String> properties, List<String> managed)
            throws IOException {
        NodeList dependencies = profile.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (!text(dependency, "type").equals("pom")) {
                continue;
            }
            String group = text(dependency, "groupId");
            String artifact = text(dependency, "artifactId");
            String version = properties.get(text(dependency, "version"));
            Files.writeString(
                    place(repository, group, artifact, version).resolve(artifact + "-" + version + ".pom"),
                    pom(
                            group,
                            artifact,
                            version,
                            "pom",
                            "<dependencyManagement><dependencies>" + String.join("", managed)
                                    + "</dependencies></dependencyManagement>"));
        }
    }

    private void hostJar(Path file, boolean full) throws IOException {
        Path classes = project.resolve("target/classes");
        List<Path> members = new ArrayList<>();
        if (full) {
            try (Stream<Path> walk = Files.walk(classes.resolve("com"))) {
                walk.filter(Files::isRegularFile).sorted().forEach(members::add);
            }
            assertTrue("no host classes in " + classes, !members.isEmpty());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "stand.in." + file.getFileName());
        if (full) {
            String packages = members.stream()
                    .map(member -> classes.relativize(member.getParent())
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .map(name -> name + ";version=\"" + OSGI_VERSION + "\"")
                    .collect(Collectors.joining(","));
            manifest.getMainAttributes().putValue("Export-Package", packages);
        }
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Path member : members) {
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(member).toString().replace('\\', '/')));
                Files.copy(member, jar);
                jar.closeEntry();
            }
        }
    }

    private Path build(Path repository) throws IOException, InterruptedException {
        Path settings = work.resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>atlassian-public</id><mirrorOf>atlassian-public</mirrorOf><url>"
                        + repository.toUri() + "</url></mirror></mirrors></settings>");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path maven = Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        Path log = work.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-ntp",
                        "-gs",
                        settings.toString(),
                        "-Dmaven.repo.local=" + work.resolve("local"),
                        "-Psdk",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "package")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process build = builder.start();
        if (!build.waitFor(MINUTES, TimeUnit.MINUTES)) {
            build.destroy();
            throw new AssertionError("the sdk build took longer than " + MINUTES + " minutes, see " + log);
        }
        assertEquals("the sdk build failed: " + Files.readString(log), 0, build.exitValue());
        return project.resolve("target/sdk").resolve(Products.jar().getFileName());
    }

    private Document pom() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(project.resolve("pom.xml").toFile());
    }

    private static String text(Element parent, String child) {
        NodeList found = parent.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String coordinates(String group, String artifact, String version) {
        return "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version>";
    }

    private static String pom(String group, String artifact, String version, String packaging, String more) {
        return "<project><modelVersion>4.0.0</modelVersion>" + coordinates(group, artifact, version) + "<packaging>"
                + packaging + "</packaging>" + more + "</project>";
    }

    private static Path place(Path repository, String group, String artifact, String version) throws IOException {
        return Files.createDirectories(
                repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Links where the file system has them, copies where not; without what is Atlassian's. */
    private static void linkTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (from.relativize(folder).startsWith(Path.of("com", "atlassian"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path link = to.resolve(from.relativize(file).toString());
                try {
                    Files.createLink(link, file);
                } catch (UnsupportedOperationException | java.nio.file.FileSystemException otherDisk) {
                    Files.copy(file, link);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
