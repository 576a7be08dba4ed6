package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.jira.JiraProduct;

/** Jira's REST over HTTP: issues and what belongs to them, search, permissions, refusals, and data after a restart. */
public class JiraRestIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String API = "/rest/api/2";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path jar;
    private static Sandbox sandbox;
    private static Http http;

    @BeforeClass
    public static void startSandbox() throws IOException {
        jar = new TestPlugin().module("""
                        <index-document-configuration entity-key="IssueProperty" key="index">
                          <key property-key="tiny.rating">
                            <extract path="weight" type="number" alias="ratingWeight"/>
                            <extract path="colour" type="string" alias="ratingColour"/>
                            <extract path="note.text" type="text" alias="ratingNote"/>
                            <extract path="tags" type="string"/>
                          </key>
                        </index-document-configuration>
                        """).build(FOLDER.getRoot().toPath());
        start();
    }

    private static void start() {
        sandbox = Sandbox.start(
                jar, SandboxConfig.inFolder(FOLDER.getRoot().toPath().resolve("home")), List.of(new JiraProduct()));
        http = new Http(sandbox.jiraUrl());
    }

    @AfterClass
    public static void stopSandbox() {
        sandbox.close();
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertEquals(answer.uri() + ": " + answer.body(), status, answer.statusCode());
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(String user, String method, String path, String body) {
        return http.call(method, API + path)
                .as(user)
                .json(body.replace('\'', '"'))
                .send();
    }

    private static JsonNode get(String user, String path) throws IOException {
        return json(http.get(API + path).as(user).send(), 200);
    }

    private static String create(String fields) throws IOException {
        String body = "{'fields': {'project': {'key': 'OPS'}, 'issuetype': {'name': 'Task'}, " + fields + "}}";
        return json(send("alice", "POST", "/issue", body), 201).path("key").asText();
    }

    private static void assertRefused(int status, String words, HttpResponse<String> answer) throws IOException {
        JsonNode body = json(answer, status);
        assertTrue(body.toString(), body.toString().contains(words));
        assertTrue(body.path("errorMessages").isArray());
        assertTrue(body.path("errors").isObject());
    }

    private static List<String> search(String user, String jql) throws IOException {
        JsonNode found = get(user, "/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
        return StreamSupport.stream(found.path("issues").spliterator(), false)
                .map(issue -> issue.path("fields").path("summary").asText())
                .collect(Collectors.toList());
    }

    @Test
    public void issue_isCreatedAndRead() throws IOException {
        String key = create("'summary': ' Add an alert ', 'description': 'For the disk', 'duedate': '2026-12-01',"
                + " 'labels': ['disk', 'alert', 'disk'], 'assignee': {'name': 'bob'}");
        JsonNode fields = get("carol", "/issue/" + key).path("fields");
        assertEquals("Add an alert", fields.path("summary").asText());
        assertEquals("For the disk", fields.path("description").asText());
        assertEquals("2026-12-01", fields.path("duedate").asText());
        assertEquals("[\"alert\",\"disk\"]", fields.path("labels").toString());
        assertEquals("bob", fields.at("/assignee/name").asText());
        assertEquals("alice", fields.at("/reporter/name").asText());
        assertEquals("To Do", fields.at("/status/name").asText());
        assertEquals("new", fields.at("/status/statusCategory/key").asText());
        assertEquals("Task", fields.at("/issuetype/name").asText());
        assertTrue(fields.path("resolution").isNull());
        assertTrue(
                fields.path("created").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"));
    }

    @Test
    public void fields_areChosenByTheReader() throws IOException {
        String key = create("'summary': 'Chosen'");
        JsonNode one = get("alice", "/issue/" + key + "?fields=summary,status").path("fields");
        assertEquals(2, one.size());
        JsonNode other = get("alice", "/issue/" + key + "?fields=-summary").path("fields");
        assertFalse(other.has("summary"));
        assertTrue(other.has("comment"));
    }

    @Test
    public void badFields_areRefusedOneByOne() throws IOException {
        assertRefused(400, "project is required", send("alice", "POST", "/issue", "{'fields': {}}"));
        assertRefused(
                400,
                "valid project is required",
                send("mallory", "POST", "/issue", "{'fields': {'project': {'key': 'OPS'}}}"));
        assertRefused(
                400,
                "You do not have permission to create issues in this project.",
                send("carol", "POST", "/issue", "{'fields': {'project': {'key': 'OPS'}}}"));
        JsonNode errors = json(
                        send(
                                "alice",
                                "POST",
                                "/issue",
                                "{'fields': {'project': {'key': 'OPS'}, 'issuetype': {'name': 'Saga'}, 'summary': 'a\\n b',"
                                        + " 'duedate': 'soon', 'labels': ['a b'], 'assignee': {'name': 'carol'}, 'status': 1}}"),
                        400)
                .path("errors");
        assertEquals(
                "The issue type selected is invalid.", errors.path("issuetype").asText());
        assertEquals(
                "The summary is invalid because it contains newline characters.",
                errors.path("summary").asText());
        assertEquals("Error parsing date string: soon", errors.path("duedate").asText());
        assertEquals(
                "The label 'a b' contains spaces which is invalid.",
                errors.path("labels").asText());
        assertEquals(
                "User 'carol' cannot be assigned issues.",
                errors.path("assignee").asText());
        assertEquals(
                "Field 'status' cannot be set. It is not on the appropriate screen, or unknown.",
                errors.path("status").asText());
        assertRefused(400, "errorMessages", send("alice", "POST", "/issue", "{'fields'"));
        assertEquals(
                415,
                http.post(API + "/issue")
                        .as("alice")
                        .body("application/xml", "<a/>")
                        .status());
    }

    @Test
    public void changes_areWrittenIntoTheHistory() throws IOException {
        String key = create("'summary': 'Before', 'labels': ['x']");
        assertEquals(
                204,
                send(
                                "bob",
                                "PUT",
                                "/issue/" + key,
                                "{'fields': {'summary': 'After', 'assignee': {'name': 'alice'}},"
                                        + " 'update': {'labels': [{'add': 'y'}, {'remove': 'x'}]}}")
                        .statusCode());
        JsonNode issue = get("alice", "/issue/" + key + "?expand=changelog");
        assertEquals("[\"y\"]", issue.at("/fields/labels").toString());
        JsonNode change = issue.at("/changelog/histories/0");
        assertEquals("bob", change.at("/author/name").asText());
        assertEquals("summary", change.at("/items/0/field").asText());
        assertEquals("Before", change.at("/items/0/fromString").asText());
        assertEquals("After", change.at("/items/0/toString").asText());
        assertEquals("Alice Tanaka", change.at("/items/1/toString").asText());
    }

    @Test
    public void transitions_leadThroughTheWorkflow() throws IOException {
        String key = create("'summary': 'Moves'");
        String path = "/issue/" + key + "/transitions";
        assertEquals("In Progress", get("alice", path).at("/transitions/0/name").asText());
        assertEquals(0, get("carol", path).path("transitions").size());
        assertEquals(
                204, send("alice", "POST", path, "{'transition': {'id': '31'}}").statusCode());
        JsonNode done = get("alice", "/issue/" + key).path("fields");
        assertEquals("done", done.at("/status/statusCategory/key").asText());
        assertEquals("Done", done.at("/resolution/name").asText());
        assertFalse(done.path("resolutiondate").isNull());
        assertRefused(
                400, "not valid for the current state", send("alice", "POST", path, "{'transition': {'id': '31'}}"));
        assertRefused(400, "Missing 'transition'", send("alice", "POST", path, "{}"));
        send("alice", "POST", path, "{'transition': {'id': '11'}}");
        assertTrue(get("alice", "/issue/" + key).at("/fields/resolution").isNull());
    }

    @Test
    public void comments_areSeenByWhomTheyAreFor() throws IOException {
        String path = "/issue/" + create("'summary': 'Discussed'") + "/comment";
        String id = json(send("alice", "POST", path, "{'body': 'For all'}"), 201)
                .path("id")
                .asText();
        json(
                send(
                        "alice",
                        "POST",
                        path,
                        "{'body': 'For us', 'visibility': {'type': 'role', 'value': 'Developers'}}"),
                201);
        assertEquals(2, get("bob", path).path("total").asInt());
        assertEquals(1, get("carol", path).path("total").asInt());
        assertRefused(400, "can not be empty", send("alice", "POST", path, "{'body': ' '}"));
        assertRefused(403, "permission", send("carol", "POST", path, "{'body': 'Me too'}"));
        assertRefused(403, "permission", send("bob", "PUT", path + "/" + id, "{'body': 'Not mine'}"));
        assertEquals(
                "Changed",
                json(send("alice", "PUT", path + "/" + id, "{'body': 'Changed'}"), 200)
                        .path("body")
                        .asText());
        assertEquals(403, http.call("DELETE", API + path + "/" + id).as("alice").status());
        assertEquals(
                204,
                http.call("DELETE", API + path + "/" + id)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
    }

    @Test
    public void properties_areKeptAsTheyAre() throws IOException {
        String key = create("'summary': 'Rated'");
        String path = "/issue/" + key + "/properties/tiny.rating";
        assertRefused(404, "does not exist", http.get(API + path).as("alice").send());
        assertEquals(201, send("alice", "PUT", path, "{'weight': 3}").statusCode());
        assertEquals(200, send("bob", "PUT", path, "{'weight': 4}").statusCode());
        assertEquals("{\"weight\":4}", get("carol", path).path("value").toString());
        assertEquals(
                "tiny.rating",
                get("carol", "/issue/" + key + "/properties").at("/keys/0/key").asText());
        assertEquals(
                4,
                get("alice", "/issue/" + key + "?fields=summary&properties=tiny.rating")
                        .at("/properties/tiny.rating/weight")
                        .asInt());
        assertRefused(403, "permission", send("carol", "PUT", path, "{}"));
        assertRefused(400, "not a valid JSON", send("alice", "PUT", path, "{"));
        assertRefused(400, "32768", send("alice", "PUT", path, "'" + "x".repeat(32_767) + "'"));
        assertEquals(
                201,
                send("alice", "PUT", "/issue/" + key + "/properties/" + "k".repeat(255), "1")
                        .statusCode());
        assertRefused(400, "255", send("alice", "PUT", "/issue/" + key + "/properties/" + "k".repeat(256), "1"));
        assertEquals(
                204,
                http.call("DELETE", API + path)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
    }

    @Test
    public void remoteLinks_areKnownByTheirGlobalId() throws IOException {
        String path = "/issue/" + create("'summary': 'Linked'") + "/remotelink";
        String body = "{'globalId': 'appId=1&pageId=2', 'application': {'type': 'com.atlassian.confluence'},"
                + " 'object': {'url': 'http://localhost/page', 'title': '%s'}}";
        json(send("alice", "POST", path, body.formatted("One")), 201);
        json(send("alice", "POST", path, body.formatted("Two")), 200);
        JsonNode links = get("carol", path);
        assertEquals(1, links.size());
        assertEquals("Two", links.at("/0/object/title").asText());
        assertRefused(400, "'title' is required.", send("alice", "POST", path, "{'object': {'url': 'http://x'}}"));
        assertRefused(
                400,
                "'url' is invalid",
                send("alice", "POST", path, "{'object': {'url': 'javascript:alert(1)', 'title': 'x'}}"));
        assertRefused(403, "permission", send("carol", "POST", path, body.formatted("Three")));
    }

    @Test
    public void search_findsByFields() throws IOException {
        create("'summary': 'Search one', 'labels': ['hunt'], 'assignee': {'name': 'bob'}, 'duedate': '2026-03-01'");
        create("'summary': 'Search two', 'labels': ['hunt', 'slow'], 'duedate': '2026-02-01'");
        String two = create("'summary': 'Search three', 'labels': ['hunt']");
        send("alice", "POST", "/issue/" + two + "/transitions", "{'transition': {'id': '31'}}");
        String hunt = "labels = hunt AND ";
        assertEquals(List.of("Search one"), search("carol", hunt + "assignee = bob"));
        assertEquals(List.of("Search two"), search("carol", hunt + "labels in (slow)"));
        assertEquals(List.of("Search three"), search("carol", hunt + "statusCategory = Done"));
        assertEquals(
                List.of("Search two", "Search one"),
                search("carol", hunt + "resolution = Unresolved ORDER BY due ASC, key"));
        assertEquals(List.of("Search two"), search("carol", hunt + "due < 2026-02-15"));
        assertEquals(List.of("Search three"), search("carol", hunt + "due is EMPTY"));
        assertEquals(
                List.of("Search three", "Search two", "Search one"),
                search("carol", "project = OPS and labels = hunt and created > -1h and reporter = alice"));
        assertEquals(List.of("Search one"), search("bob", hunt + "assignee = currentUser()"));
        assertEquals(List.of("Search three"), search("bob", hunt + "key = " + two));
        assertEquals(
                3,
                search("bob", hunt + "summary ~ 'sear*' and type = Task and status in ('To Do', Done)")
                        .size());
        assertEquals(List.of(), search("mallory", "labels = hunt"));
    }

    @Test
    public void search_findsDeclaredPropertiesAlone() throws IOException {
        String light = create("'summary': 'Light', 'labels': ['rated']");
        String heavy = create("'summary': 'Heavy', 'labels': ['rated']");
        send(
                "alice",
                "PUT",
                "/issue/" + light + "/properties/tiny.rating",
                "{'weight': 2, 'colour': 'red', 'note': {'text': 'over the hills'}, 'secret': 'x', 'tags': ['a', 'b']}");
        send("alice", "PUT", "/issue/" + heavy + "/properties/tiny.rating", "{'weight': 10, 'colour': 'blue'}");
        assertEquals(List.of("Heavy"), search("carol", "ratingWeight > 2"));
        assertEquals(List.of("Light"), search("carol", "ratingcolour = red"));
        assertEquals(List.of("Light"), search("carol", "issue.property[tiny.rating].colour in (red, green)"));
        assertEquals(List.of("Light"), search("carol", "issue.property[\"tiny.rating\"].tags = b"));
        assertEquals(List.of("Light"), search("carol", "ratingNote ~ hills"));
        assertEquals(List.of(), search("carol", "issue.property[tiny.rating].secret = x"));
        assertEquals(List.of("Light", "Heavy"), search("carol", "labels = rated order by ratingWeight asc"));
        assertRefused(
                400,
                "Not able to sort using field 'ratingNote'.",
                http.get(API + "/search?jql=order+by+ratingNote").as("carol").send());
        JsonNode found = json(
                send(
                        "carol",
                        "POST",
                        "/search",
                        "{'jql': 'ratingWeight = 10', 'fields': ['summary'], 'properties': ['tiny.rating']}"),
                200);
        assertFalse("a search gives no properties", found.at("/issues/0").has("properties"));
        assertEquals(1, found.at("/issues/0/fields").size());
    }

    @Test
    public void search_explainsWhatIsWrong() throws IOException {
        assertRefused(
                400,
                "The value 'NOPE' does not exist for the field 'project'.",
                http.get(API + "/search?jql=project%3DNOPE").as("alice").send());
        assertRefused(
                400,
                "The value 'OPS' does not exist for the field 'project'.",
                http.get(API + "/search?jql=project%3DOPS").as("mallory").send());
        assertRefused(
                400,
                "(line 1, character 10)",
                http.get(API + "/search?jql=project+%3D%3D+OPS").as("alice").send());
        assertRefused(
                400,
                "Date value 'soon' for field 'created' is invalid.",
                http.get(API + "/search?jql=created+%3E+soon").as("alice").send());
        assertRefused(
                400,
                "Unable to find JQL function 'membersOf(x)'",
                http.get(API + "/search?jql=assignee+in+membersOf(x)")
                        .as("alice")
                        .send());
    }

    @Test
    public void strangersAndMallory_seeNothing() throws IOException {
        String key = create("'summary': 'Hidden'");
        assertRefused(401, "not authenticated", http.get(API + "/issue/" + key).send());
        assertRefused(
                404,
                "Issue Does Not Exist",
                http.get(API + "/issue/" + key).as("mallory").send());
        assertRefused(
                404,
                "Issue Does Not Exist",
                http.get(API + "/issue/OPS-99999").as("mallory").send());
        assertRefused(
                404, "No project", http.get(API + "/project/OPS").as("mallory").send());
        assertEquals(0, get("mallory", "/search?jql=").path("total").asInt());
        assertEquals(0, get("mallory", "/project").size());
    }

    @Test
    public void issue_isRemovedByAdministrators() throws IOException {
        String key = create("'summary': 'Goes'");
        assertEquals(
                403,
                http.call("DELETE", API + "/issue/" + key)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(
                204,
                http.call("DELETE", API + "/issue/" + key)
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(404, http.get(API + "/issue/" + key).as("alice").status());
    }

    @Test
    public void permissions_areTold() throws IOException {
        String path = "/mypermissions?projectKey=OPS";
        assertTrue(
                get("alice", path).at("/permissions/EDIT_ISSUES/havePermission").asBoolean());
        assertFalse(
                get("carol", path).at("/permissions/EDIT_ISSUES/havePermission").asBoolean());
        assertTrue(get("carol", path)
                .at("/permissions/BROWSE_PROJECTS/havePermission")
                .asBoolean());
        assertEquals("alice", get("alice", "/myself").path("name").asText());
        assertEquals(
                "Bob Rivera",
                get("alice", "/user?username=bob").path("displayName").asText());
        assertEquals(3, get("alice", "/user/assignable/search?project=OPS").size());
        assertEquals(
                3,
                get("alice", "/issue/createmeta/OPS/issuetypes").path("values").size());
        assertEquals("OPS", get("carol", "/project/OPS").path("key").asText());
        assertEquals(200, http.get(API + "/serverInfo").status());
    }

    @Test
    public void data_areThereAfterARestart() throws IOException {
        String key = create("'summary': 'Stays'");
        send("alice", "PUT", "/issue/" + key + "/properties/tiny.rating", "{'colour': 'green'}");
        stopSandbox();
        start();
        assertEquals(List.of("Stays"), search("alice", "ratingColour = green"));
        assertEquals(1, get("alice", "/project").size());
    }
}
