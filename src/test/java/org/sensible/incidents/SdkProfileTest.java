package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The sdk profile cannot run where Atlassian's repository is out of reach, so it is read: its coordinates are those of the
 * platform that Confluence 10.2.11 and Jira 11.3.6 carry, and nothing of it leaks into the default build.
 */
public class SdkProfileTest {

    private static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    private static final String PROFILE = "/project/profiles/profile[id='sdk']";

    private static final Set<String> COORDINATES = Set.of(
            "com.atlassian.confluence:confluence:${confluence.version}:provided",
            "com.atlassian.confluence:confluence-java-api:${confluence.version}:provided",
            "com.atlassian.jira:jira-api:${jira.version}:provided",
            "com.atlassian.sal:sal-api:7.0.4:provided",
            "com.atlassian.plugins.rest:atlassian-rest-v2-api:9.1.4:provided",
            "com.atlassian.activeobjects:activeobjects-plugin:7.0.0:provided",
            "com.atlassian.plugin:atlassian-spring-scanner-annotation:6.0.2:provided",
            "com.atlassian.templaterenderer:atlassian-template-renderer-api:7.0.6:provided",
            "com.atlassian.annotations:atlassian-annotations:5.1.5:provided",
            "com.atlassian.applinks:applinks-api:11.2.0:provided",
            "com.atlassian.plugins:atlassian-plugins-api:9.1.4:provided",
            // Their versions come from the BOMs of the platform and of Confluence's own plugins.
            "com.atlassian.confluence.plugins:confluence-create-content-plugin::provided",
            "com.atlassian.event:atlassian-event::provided",
            "com.atlassian.scheduler:atlassian-scheduler-api::provided",
            "com.atlassian.beehive:beehive-api::provided",
            "com.atlassian.mail:atlassian-mail::provided",
            "com.atlassian.core:atlassian-core::provided",
            "com.atlassian.mywork:mywork-api::provided",
            "com.atlassian.plugins:atlassian-plugins-webfragment-api::provided",
            "com.atlassian.plugins:atlassian-plugins-webresource-api::provided",
            "com.atlassian.velocity.htmlsafe:velocity-htmlsafe::provided");

    private static Document pom;

    @BeforeClass
    public static void read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        pom = factory.newDocumentBuilder().parse(PROJECT.resolve("pom.xml").toFile());
    }

    @Test
    public void dependencies_areTheProductsOwnArtifacts() throws Exception {
        Set<String> found = new TreeSet<>();
        int count = nodes(PROFILE + "/dependencies/dependency").getLength();
        for (int i = 1; i <= count; i++) {
            String path = PROFILE + "/dependencies/dependency[" + i + "]";
            found.add(String.join(
                    ":",
                    text(path + "/groupId"),
                    text(path + "/artifactId"),
                    text(path + "/version"),
                    text(path + "/scope")));
        }
        assertEquals(new TreeSet<>(COORDINATES), found);
    }

    @Test
    public void versions_belongToOneGenerationOfThePlatform() throws Exception {
        assertEquals("8.3.16", text(PROFILE + "/properties/platform.version"));
        assertEquals("10.2.11", text(PROFILE + "/properties/confluence.version"));
        assertEquals("11.3.6", text(PROFILE + "/properties/jira.version"));
        String bom = PROFILE + "/dependencyManagement/dependencies/dependency";
        assertEquals(
                List.of("com.atlassian.platform.dependencies", "com.atlassian.confluence"), texts(bom + "/groupId"));
        assertEquals(List.of("platform-public-api", "confluence-plugins-platform-pom"), texts(bom + "/artifactId"));
        assertEquals(List.of("${platform.version}", "${confluence.version}"), texts(bom + "/version"));
        assertEquals(List.of("import", "import"), texts(bom + "/scope"));
    }

    @Test
    public void amps_isReadableWhereItCannotBeHad() throws Exception {
        String plugins = PROFILE + "/build/plugins/plugin[groupId='com.atlassian.maven.plugins']";
        assertEquals(List.of("confluence-maven-plugin", "jira-maven-plugin"), texts(plugins + "/artifactId"));
        assertEquals("9.13.0", text(PROFILE + "/properties/amps.version"));
        assertEquals(0, nodes(plugins + "/extensions").getLength());
        assertEquals(0, nodes(plugins + "/executions").getLength());
    }

    @Test
    public void defaultBuild_knowsNothingOfAtlassiansRepository() throws Exception {
        assertEquals(
                0,
                nodes("/project/build//plugin[starts-with(groupId,'com.atlassian')]")
                        .getLength());
        assertEquals(
                0,
                nodes("/project/dependencies//dependency[starts-with(groupId,'com.atlassian')]")
                        .getLength());
        assertEquals(
                0,
                nodes("/project/dependencyManagement//dependency[starts-with(groupId,'com.atlassian')]")
                        .getLength());
        assertEquals(List.of("project-stubs"), texts("/project/repositories/repository/id"));
        assertEquals(0, nodes("/project/pluginRepositories").getLength());
    }

    @Test
    public void profile_dropsHostApiSandboxItsAndStubs() throws Exception {
        for (String folder : List.of("host.api.dir", "sandbox.dir", "it.dir", "stubs.url")) {
            String place = text(PROFILE + "/properties/" + folder);
            assertTrue(folder + " is " + place, place.contains("/target/sdk/no-"));
            // Maven makes the folder of a repository that it looks into; what counts is that nothing is there.
            Path path = Path.of(place.replaceFirst("^(file://)?\\$\\{project.basedir}", PROJECT.toString()));
            String[] files = path.toFile().list();
            assertTrue(path + " holds files", files == null || files.length == 0);
        }
        assertEquals("${project.basedir}/target/sdk", text(PROFILE + "/build/directory"));
    }

    private static String text(String path) throws Exception {
        return (String) xpath().evaluate(path, pom, XPathConstants.STRING);
    }

    private static List<String> texts(String path) throws Exception {
        NodeList nodes = nodes(path);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static NodeList nodes(String path) throws Exception {
        return (NodeList) xpath().evaluate(path, pom, XPathConstants.NODESET);
    }

    private static XPath xpath() {
        return XPathFactory.newInstance().newXPath();
    }
}
