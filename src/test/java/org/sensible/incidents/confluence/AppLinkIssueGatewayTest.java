package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.AuthorisationURIGenerator;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Request.MethodType;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.InMemoryKnownIssues;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;

public class AppLinkIssueGatewayTest {

    private static final String PROPERTY = "{\"v\":1,\"incident\":\"INC-7\",\"importance\":\"high\",\"size\":\"M\","
            + "\"urgency\":\"low\",\"commitment\":\"proposed\",\"later\":1}";
    private static final ItemProperty VALUE = new ItemProperty(
            "INC-7",
            new Isu(Level.HIGH, Size.M, Level.LOW, null),
            null,
            Commitment.PROPOSED,
            null,
            0,
            List.of(),
            null,
            null,
            null,
            null,
            null);

    private static final String OWN_LIST = "GET /rest/incidents/1.0/action-items";

    private final ReadOnlyApplicationLinkService links = mock(ReadOnlyApplicationLinkService.class);
    private final ReadOnlyApplicationLink link = mock(ReadOnlyApplicationLink.class);
    private final ApplicationLinkRequestFactory requests = mock(ApplicationLinkRequestFactory.class);
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final KnownIssues known = new InMemoryKnownIssues();
    private final AppLinkIssueGateway gateway = new AppLinkIssueGateway(new JiraCalls(links), known, Clock.systemUTC());

    @Before
    public void linkToJira() throws Exception {
        answers.put(OWN_LIST, "404 {}");
        when(links.getPrimaryApplicationLink(JiraApplicationType.class)).thenReturn(link);
        when(link.getDisplayUrl()).thenReturn(URI.create("https://jira.example"));
        when(link.createAuthenticatedRequestFactory()).thenReturn(requests);
        when(requests.getAuthorisationURI()).thenReturn(URI.create("https://jira.example/authorise"));
        when(requests.createRequest(any(), anyString()))
                .thenAnswer(call -> request(call.getArgument(0, MethodType.class) + " " + call.getArgument(1)));
    }

    @Test
    public void created_issueHasItsFieldsAndItsPropertyInOneCall() throws Exception {
        answers.put("POST /rest/api/2/issue", "201 {\"id\":\"1\",\"key\":\"OPS-1\"}");
        IssueGateway.NewIssue issue =
                new IssueGateway.NewIssue("Cap retries", "OPS", "Task", "bob", LocalDate.of(2026, 10, 30), VALUE);
        assertEquals("OPS-1", gateway.create(issue));
        JsonNode body = new ObjectMapper().readTree(sent.get(0));
        assertEquals("Cap retries", body.at("/fields/summary").asText());
        assertEquals("OPS", body.at("/fields/project/key").asText());
        assertEquals("Task", body.at("/fields/issuetype/name").asText());
        assertEquals("bob", body.at("/fields/assignee/name").asText());
        assertEquals("2026-10-30", body.at("/fields/duedate").asText());
        assertEquals("incidents.action-item", body.at("/properties/0/key").asText());
        assertEquals("INC-7", body.at("/properties/0/value/incident").asText());
    }

    @Test
    public void fieldErrors_standAtOurFields() {
        answers.put(
                "POST /rest/api/2/issue",
                "400 {\"errorMessages\":[\"No.\"],\"errors\":{\"issuetype\":\"issue type is required\","
                        + "\"duedate\":\"not a date\",\"customfield_1\":\"is required\"}}");
        InvalidInput refusal = assertThrows(InvalidInput.class, this::create);
        List<String> fields = new ArrayList<>();
        refusal.problems().stream().map(Problem::field).forEach(fields::add);
        List<String> expected = new ArrayList<>(List.of("issueType", "due"));
        expected.add(null);
        expected.add(null);
        assertEquals(expected, fields);
        assertEquals(
                List.of("customfield_1: is required"),
                refusal.problems().get(2).text().arguments());
    }

    @Test
    public void list_isOneRequestForAThousandItems() {
        StringBuilder values = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            values.append(i == 1 ? "" : ",")
                    .append("{\"key\":\"OPS-" + i + "\",\"summary\":\"<b>Cap</b>\",\"status\":\"Doing\","
                            + "\"stateCategory\":\"inProgress\",\"assignee\":{\"name\":\"bob\",\"displayName\":\"Bob\"},"
                            + "\"due\":\"2026-10-30\",\"property\":" + PROPERTY + "}");
        }
        answers.put(OWN_LIST, "200 {\"values\":[" + values + "],\"total\":1234}");
        IssueGateway.Found found = gateway.find(new IssueGateway.Search(List.of("INC-7"), null));
        assertEquals(1, sent.size());
        assertEquals(1_000, found.items().size());
        assertEquals(1_234, found.total());
        ActionItem item = found.items().get(0);
        assertEquals("https://jira.example/browse/OPS-1", item.url());
        assertEquals("<b>Cap</b>", item.summary());
        assertEquals("Doing", item.status());
        assertEquals(ActionItem.State.IN_PROGRESS, item.state());
        assertEquals(new ActionItem.Assignee("bob", "Bob"), item.assignee());
        assertEquals(LocalDate.of(2026, 10, 30), item.due());
        assertEquals(VALUE, item.property());
    }

    @Test
    public void list_asksByAliasAndWithThePersonsOwnQuery() {
        answers.put(OWN_LIST, "200 {\"values\":[]}");
        gateway.find(new IssueGateway.Search(List.of("INC-7", "INC-8"), null));
        gateway.find(new IssueGateway.Search(List.of(), "project = OPS OR assignee = bob ORDER BY due DESC"));
        gateway.find(new IssueGateway.Search(List.of("INC-7"), "summary ~ \"order by hand\""));
        assertTrue(sent.get(0), sent.get(0).endsWith("&jql=incidentKey+in+%28%22INC-7%22%2C+%22INC-8%22%29"));
        assertTrue(
                sent.get(1),
                sent.get(1)
                        .endsWith("&jql=incidentKey+is+not+EMPTY+AND+%28project+%3D+OPS+OR+assignee+%3D+bob%29"
                                + "+ORDER+BY+due+DESC"));
        assertTrue(sent.get(2), sent.get(2).contains("summary+%7E+%22order+by+hand%22"));
    }

    @Test
    public void queryThatJiraDoesNotUnderstand_isThePersonsToMend() {
        answers.put(OWN_LIST, "400 {\"errorMessages\":[\"Field 'colour' does not exist\"]}");
        InvalidInput refusal = assertThrows(
                InvalidInput.class, () -> gateway.find(new IssueGateway.Search(List.of(), "colour = red")));
        assertEquals("jql", refusal.problems().get(0).field());
        assertEquals(
                List.of("Field 'colour' does not exist"),
                refusal.problems().get(0).text().arguments());
    }

    @Test
    public void propertyThatCannotBeRead_isShownAsItStands() {
        answers.put(
                OWN_LIST,
                "200 {\"values\":[{\"key\":\"OPS-1\",\"property\":{\"v\":9,\"x\":1}},{\"key\":\"OPS-2\",\"property\":\"{broken\"},"
                        + "{\"key\":\"OPS-3\"}]}");
        List<ActionItem> items = gateway.ofIncident("INC-7");
        assertEquals("{\"v\":9,\"x\":1}", items.get(0).foreign());
        assertEquals("{broken", items.get(1).foreign());
        assertNull(items.get(2).foreign());
        assertNull(items.get(0).property());
    }

    @Test
    public void listOfAJiraWithoutOurPart_asksJiraItself() {
        answers.put(
                "GET /rest/api/2/search",
                "200 {\"issues\":[{\"key\":\"OPS-1\",\"fields\":{\"summary\":\"<b>Cap</b>\",\"status\":{\"name\":\"Doing\","
                        + "\"statusCategory\":{\"key\":\"indeterminate\"}},\"assignee\":{\"name\":\"bob\","
                        + "\"displayName\":\"Bob\"},\"duedate\":\"2026-10-30\"},"
                        + "\"properties\":{\"incidents.action-item\":" + PROPERTY + "}}]}");
        ActionItem item = gateway.ofIncident("INC-7").get(0);
        assertEquals("<b>Cap</b>", item.summary());
        assertEquals(ActionItem.State.IN_PROGRESS, item.state());
        assertEquals(LocalDate.of(2026, 10, 30), item.due());
        assertEquals(VALUE, item.property());
        assertTrue(sent.toString(), sent.get(1).contains("incidentKey+in+%28%22INC-7%22%29"));
    }

    @Test
    public void listWithoutProperties_asksForEach() {
        answers.put("GET /rest/api/2/search", "200 {\"issues\":[{\"key\":\"OPS-1\",\"fields\":{\"summary\":\"x\"}}]}");
        answers.put(
                "GET /rest/api/2/issue/OPS-1/properties/incidents.action-item",
                "200 {\"key\":\"incidents.action-item\",\"value\":" + PROPERTY + "}");
        assertEquals(VALUE, gateway.ofIncident("INC-7").get(0).property());
    }

    @Test
    public void list_ofAJiraWithoutOurPart_isOfTheIssuesThatWeKnow() {
        String alias = "GET /rest/api/2/search?maxResults=100&fields=summary,status,assignee,duedate&jql="
                + "incidentKey+in+%28%22INC-7%22%29";
        answers.put(alias, "400 {\"errorMessages\":[\"Field 'incidentKey' does not exist\"]}");
        assertEquals(List.of(), gateway.ofIncident("INC-7"));
        answers.put("POST /rest/api/2/issue", "201 {\"id\":\"1\",\"key\":\"OPS-1\"}");
        create();
        known.remember("INC-7", "OPS-2");
        answers.put(
                "GET /rest/api/2/search?maxResults=100&fields=summary,status,assignee,duedate&jql=key+in+%28%22OPS-2%22%2C+"
                        + "%22OPS-1%22%29&validateQuery=false",
                "200 {\"total\":2,\"issues\":[{\"key\":\"OPS-1\",\"fields\":{\"summary\":\"x\"}},"
                        + "{\"key\":\"OPS-2\",\"fields\":{\"summary\":\"y\"}}]}");
        answers.put(
                "GET /rest/api/2/issue/OPS-1/properties/incidents.action-item",
                "200 {\"key\":\"incidents.action-item\",\"value\":" + PROPERTY + "}");
        answers.put("GET /rest/api/2/issue/OPS-2/properties/incidents.action-item", "404 {}");
        IssueGateway.Found found = gateway.find(new IssueGateway.Search(List.of("INC-7"), null));
        assertEquals(1, found.items().size());
        assertEquals("OPS-1", found.items().get(0).key());
        assertEquals("an ordinary issue by now is none", 1, found.total());
    }

    @Test
    public void foreignAnswers_areLeftOut() {
        answers.put(
                "GET /rest/api/2/search",
                "200 {\"issues\":[{\"key\":\"../x\"},{},7,{\"key\":\"OPS-2\",\"fields\":{\"duedate\":\"soon\"},"
                        + "\"properties\":{\"incidents.action-item\":{\"v\":9}}}]}");
        List<ActionItem> items = gateway.ofIncident("INC-7");
        assertEquals(1, items.size());
        assertNull(items.get(0).due());
        assertNull(items.get(0).property());
    }

    @Test
    public void written_propertyKeepsWhatOthersWrote() {
        String path = "/rest/api/2/issue/OPS-1/properties/incidents.action-item";
        answers.put("GET " + path, "200 {\"value\":" + PROPERTY + "}");
        answers.put("PUT " + path, "200 ");
        gateway.write("OPS-1", VALUE);
        assertTrue(sent.toString(), sent.get(1).contains("\"later\":1"));
    }

    @Test
    public void link_isOfConfluenceAndAlwaysTheSame() {
        answers.put("POST /rest/api/2/issue/OPS-1/remotelink", "201 {\"id\":1}");
        gateway.link("OPS-1", new IssueGateway.LinkedPage(42, "https://wiki.example/42", "INC-7"));
        assertTrue(sent.toString(), sent.get(0).contains("\"type\":\"com.atlassian.confluence\""));
        assertTrue(sent.toString(), sent.get(0).contains("\"globalId\":\"org.sensible.incidents/postmortem=42\""));
    }

    @Test
    public void statuses_becomeRefusals() {
        for (Map.Entry<Integer, Class<? extends Refusal>> each : Map.of(
                        401, JiraNotAuthorised.class,
                        403, NotFound.class,
                        404, NotFound.class,
                        302, JiraSilent.class,
                        429, JiraSilent.class,
                        500, JiraSilent.class,
                        503, JiraSilent.class)
                .entrySet()) {
            answers.put("GET /rest/api/2/issue/OPS-1", each.getKey() + " <html>");
            assertThrows(each.getValue(), () -> gateway.read("OPS-1"));
        }
    }

    @Test
    public void issueThatMayNotBeWritten_isNotPermitted() {
        String path = "/rest/api/2/issue/OPS-1/properties/incidents.action-item";
        answers.put("GET " + path, "200 {\"value\":" + PROPERTY + "}");
        answers.put("PUT " + path, "403 {}");
        assertThrows(NotPermitted.class, () -> gateway.write("OPS-1", VALUE));
    }

    @Test
    public void issueKeysThatAreNone_areNeverSent() {
        assertThrows(NotFound.class, () -> gateway.read("OPS-1/../../x"));
        assertTrue(sent.isEmpty());
    }

    @Test
    public void noAnswer_isSilence() throws Exception {
        when(requests.createRequest(any(), anyString())).thenAnswer(call -> {
            ApplicationLinkRequest request = mock(ApplicationLinkRequest.class);
            when(request.execute(anyHandler())).thenThrow(new ResponseException("timed out"));
            return request;
        });
        assertEquals(
                "incidents.actionItem.jira.silent",
                text(assertThrows(JiraSilent.class, () -> gateway.ofIncident("INC-7"))));
    }

    @Test
    public void noLink_isSaid() {
        when(links.getPrimaryApplicationLink(JiraApplicationType.class)).thenReturn(null);
        assertEquals(
                "incidents.actionItem.jira.noLink",
                text(assertThrows(JiraSilent.class, () -> gateway.ofIncident("INC-7"))));
    }

    @Test
    public void missingCredentials_sayWhereToAuthorise() throws Exception {
        AuthorisationURIGenerator where = at("https://jira.example/authorise");
        when(requests.createRequest(any(), anyString())).thenThrow(new CredentialsRequiredException(where, "first"));
        assertEquals(
                Optional.of("https://jira.example/authorise"),
                assertThrows(JiraNotAuthorised.class, () -> gateway.ofIncident("INC-7"))
                        .where());
    }

    @Test
    public void addressThatIsNoWebPage_isNotShown() throws Exception {
        AuthorisationURIGenerator where = at("javascript:alert(1)");
        when(requests.createRequest(any(), anyString())).thenThrow(new CredentialsRequiredException(where, "first"));
        assertEquals(
                Optional.empty(),
                assertThrows(JiraNotAuthorised.class, () -> gateway.ofIncident("INC-7"))
                        .where());
    }

    @Test
    public void endlessAnswer_isSilence() {
        answers.put(OWN_LIST, "200 \"" + "x".repeat(JiraCalls.MOST_BYTES) + "\"");
        assertThrows(JiraSilent.class, () -> gateway.ofIncident("INC-7"));
    }

    @Test
    public void requests_waitOnlySoLong() throws Exception {
        ApplicationLinkRequest request = request("GET /rest/api/2/issue/OPS-1");
        when(requests.createRequest(any(), anyString())).thenReturn(request);
        answers.put("GET /rest/api/2/issue/OPS-1", "404 {}");
        assertThrows(NotFound.class, () -> gateway.read("OPS-1"));
        verify(request).setConnectionTimeout(LinkedCall.PATIENCE_MILLIS);
        verify(request).setSoTimeout(LinkedCall.PATIENCE_MILLIS);
        verify(request).setFollowRedirects(false);
    }

    private void create() {
        gateway.create(new IssueGateway.NewIssue("Cap retries", "OPS", "Task", null, null, VALUE));
    }

    private static String text(Refusal refusal) {
        return refusal.problems().get(0).text().key();
    }

    private static AuthorisationURIGenerator at(String address) {
        AuthorisationURIGenerator where = mock(AuthorisationURIGenerator.class);
        when(where.getAuthorisationURI()).thenReturn(URI.create(address));
        return where;
    }

    /** Answers with what was put under its method and path, without the query. */
    private ApplicationLinkRequest request(String address) throws ResponseException {
        ApplicationLinkRequest request = mock(ApplicationLinkRequest.class);
        List<String> bodies = new ArrayList<>();
        when(request.setRequestBody(anyString(), anyString())).thenAnswer(call -> {
            bodies.add(call.getArgument(0));
            return request;
        });
        when(request.execute(anyHandler())).thenAnswer(call -> {
            sent.add(bodies.isEmpty() ? address : bodies.get(0));
            ApplicationLinkResponseHandler<?> handler = call.getArgument(0);
            String answer = answers.getOrDefault(address, answers.get(address.replaceAll("\\?.*", "")));
            return handler.handle(response(answer));
        });
        return request;
    }

    private static ApplicationLinkResponseHandler<Object> anyHandler() {
        return any();
    }

    private static Response response(String statusAndBody) throws ResponseException {
        Response response = mock(Response.class);
        int status = Integer.parseInt(statusAndBody.substring(0, 3));
        when(response.getStatusCode()).thenReturn(status);
        when(response.isSuccessful()).thenReturn(status < 300);
        when(response.getResponseBodyAsStream())
                .thenReturn(new ByteArrayInputStream(statusAndBody.substring(4).getBytes(StandardCharsets.UTF_8)));
        return response;
    }
}
