package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.Routes.Route;
import org.sensible.sandbox.Http;

/**
 * Every call that the jar has, found in its resources and not in a list, by those who may not make it and with what it
 * cannot take: the right answer in our form, and nothing changed. A new call is tried as soon as it exists. Where its answer
 * rightly differs from what its address says, it gets a row in {@link #DIFFERENT}, with the reason.
 */
public class EveryCallIT {

    private static final int MIB = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Answers that differ from those of other calls: who or what is tried, of which call, and every right status. */
    private static final Map<String, Set<Integer>> DIFFERENT = Map.ofEntries(
            // whoever may not see an incident need not know that only administrators remove one
            Map.entry("mallory: DELETE /incidents/{key}", Set.of(403, 404)),
            // who may read the policy may say so; whose page it is that one may edit stands in the body
            // a reviewer may be somebody who only reads, and here is no postmortem to review
            Map.entry("carol: POST /incidents/{key}/postmortem/reviews", Set.of(404)),
            Map.entry("carol: POST /incidents/{key}/postmortem/reviews/read", Set.of(404)),
            Map.entry("carol: POST /policy/acknowledgements", Set.of(400)),
            Map.entry("carol: POST /policy/reviews", Set.of(400)),
            // of which incident, and so who may, stands in the body
            Map.entry("carol: POST /candidates/{id}/seen", Set.of(400)),
            Map.entry("mallory: POST /candidates/{id}/seen", Set.of(400)),
            // Jira says who may, and is asked once the body can be taken
            Map.entry("carol: PUT /action-items/{issueKey}/answer", Set.of(400)),
            Map.entry("mallory: PUT /action-items/{issueKey}/answer", Set.of(400)),
            Map.entry("carol: PUT /action-items/{issueKey}/commitment", Set.of(400)),
            Map.entry("mallory: PUT /action-items/{issueKey}/commitment", Set.of(400)),
            // as is which moment is taken back
            Map.entry("carol: DELETE /action-items/{issueKey}", Set.of(400)),
            Map.entry("mallory: DELETE /action-items/{issueKey}", Set.of(400)),
            // what is asked for stands in the address' parameters, and without them nothing is
            Map.entry("mallory: GET /action-items", Set.of(400)),
            Map.entry("mallory: GET /action-items/plan", Set.of(400)),
            // of which incident stands in the body
            Map.entry("carol: POST /issues/{issueKey}/overrides", Set.of(400)),
            Map.entry("mallory: POST /issues/{issueKey}/overrides", Set.of(400)),
            // an issue that stands for no incident has no demands, and so it looks to who may not see it
            Map.entry("mallory: GET /issues/{issueKey}/demands", Set.of(200)),
            // lists of what one may see are empty for who sees nothing
            Map.entry("mallory: GET /incident-names", Set.of(200)),
            Map.entry("mallory: GET /candidates", Set.of(200)),
            Map.entry("mallory: GET /postmortems", Set.of(200)),
            Map.entry("mallory: GET /incidents", Set.of(200)));

    private final Products products = Products.shared();
    private final Http confluence = products.confluence();
    private final Map<String, String> names = new HashMap<>();
    private String incident;
    private String before;

    @Before
    public void makeOneOfEach() {
        String key = products.declare("Every call").get("key").asText();
        incident = API + "/incidents/" + key;
        String event = ok(
                        confluence.post(incident + "/timeline").as("alice"),
                        "{\"at\": \"2026-11-01T05:52:00Z\", \"text\": \"seen\"}",
                        201)
                .get("id")
                .asText();
        String item = ok(
                        confluence.post(incident + "/action-items").as("alice"),
                        "{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\": {\"importance\": \"low\","
                                + " \"size\": \"S\", \"urgency\": \"low\"}}",
                        201)
                .get("key")
                .asText();
        JsonNode token = ok(
                confluence.post(API + "/hooks/tokens").as("admin"),
                "{\"source\": \"alertmanager\", \"name\": \"every call\"}",
                201);
        names.put("key", key);
        names.put("issueKey", item);
        names.put("milestone", "STARTED");
        names.put("rule", "lead");
        names.put("source", "alertmanager");
        names.put("token", "guessed");
        names.put("event", event);
        names.put("rule", "lead");
        names.put("mark", "exception");
        names.put("id", token.get("id").asText());
        names.put("candidate", idea());
        names.put("import", importLater());
        names.put("delivery", deliver(token.get("token").asText()));
        before = state();
    }

    @After
    public void nothingChanged() {
        assertEquals(before, state());
    }

    /** An idea of an action item; its id. */
    private String idea() {
        return ok(
                        confluence.post(incident + "/candidates").as("alice"),
                        "{\"summary\": \"Cap the retries of every client\", \"isu\": {\"importance\": \"low\", \"size\": \"S\","
                                + " \"urgency\": \"low\"}}",
                        201)
                .get("id")
                .asText();
    }

    /** An import that ended; its id. */
    private String importLater() {
        HttpResponse<String> accepted = confluence
                .post(incident + "/timeline/import?source=csv&async=true")
                .as("alice")
                .body("text/csv", "time,what\n2026-11-01T05:53:00Z,imported\n")
                .send();
        String id = json(accepted, 202).get("id").asText();
        products.awaitImport(id);
        return id;
    }

    /** Something that waits for an administrator; its id. */
    private String deliver(String token) {
        String alert =
                "{\"version\": \"4\", \"status\": \"firing\", \"alerts\": [{\"fingerprint\": \"" + names.get("key")
                        + "\", \"startsAt\": \"2026-11-01T05:58:40Z\", \"endsAt\": \"0001-01-01T00:00:00Z\","
                        + " \"labels\": {\"alertname\": \"Every call\"}}]}";
        ok(confluence.post(API + "/hooks/alertmanager/" + token + "?incident=INC-999998"), alert, 202);
        JsonNode waiting = products.get(API + "/hooks/unassigned", "admin").get("values");
        return waiting.get(0).get("id").asText();
    }

    /** All that a call could change. */
    private String state() {
        StringBuilder state = new StringBuilder();
        for (String path : List.of("", "/timeline?all=true", "/action-items", "/postmortem", "/demands?")) {
            String answer = confluence.get(incident + path).as("alice").text();
            // what a demand is worth changes with time; which there are does not
            state.append(path.startsWith("/demands") ? answer.replaceAll("\"(state|dueAt)\":\"[^\"]*\"", "") : answer);
        }
        for (String path : List.of("/settings", "/hooks/tokens", "/hooks/unassigned", "/incidents?limit=1000")) {
            state.append(confluence.get(API + path).as("admin").text());
        }
        return state.append(confluence
                        .get(API + "/incidents?limit=1000")
                        .as("alice")
                        .text())
                .toString();
    }

    private static List<Route> routes() throws IOException {
        List<Route> routes = Routes.in("org.sensible.incidents.rest");
        assertTrue("only " + routes, routes.size() >= 30);
        return routes;
    }

    @Test
    public void nobody_isAskedToLogIn() throws IOException {
        // a hook asks for a token alone, and this one was guessed
        refuse("nobody", null, route -> true, route -> Set.of(route.open() ? 404 : 401));
    }

    @Test
    public void whoSeesNothing_findsNothing() throws IOException {
        refuse("mallory", "mallory", route -> !route.open(), route -> {
            if (route.isForAdministrators()) {
                return Set.of(403);
            }
            return route.isAboutAnIncident() || route.template().contains("{issueKey}")
                    ? Set.of(404)
                    : Set.of(403, 404);
        });
    }

    @Test
    public void whoMayOnlyRead_changesNothing() throws IOException {
        refuse("carol", "carol", route -> route.writes() && !route.open(), route -> Set.of(403));
    }

    @Test
    public void whoIsNoAdministrator_administersNothing() throws IOException {
        refuse("alice", "alice", Route::isForAdministrators, route -> Set.of(403));
    }

    @Test
    public void incidentThatIsNotThere_isNotFound() throws IOException {
        names.put("key", "INC-999999");
        refuse("unknown incident", "admin", Route::isAboutAnIncident, route -> Set.of(404));
    }

    @Test
    public void bodyThatIsNoJson_isRefused() throws IOException {
        for (Route route : routes()) {
            if (route.takesJson() && !isUpload(route)) {
                assertRefused(
                        "no JSON",
                        route,
                        call(route, able(route)).json("{\"text\": ").send(),
                        Set.of(400));
                assertRefused(
                        "a list", route, call(route, able(route)).json("[[]]").send(), Set.of(400));
            }
        }
    }

    @Test
    public void bodyOverTheLimit_isRefused() throws IOException {
        String large = "{\"text\": \"" + "x".repeat(MIB) + "\"}";
        for (Route route : routes()) {
            // an archive is as large as it has to be
            if (route.takesJson() && !isUpload(route) && !route.template().equals("/archive")) {
                assertRefused(
                        "above 1 MiB",
                        route,
                        call(route, able(route)).json(large).send(),
                        Set.of(413));
            }
        }
    }

    @Test
    public void typesThatACallDoesNotTake_areRefused() throws IOException {
        for (Route route : routes()) {
            if (route.takesJson() && !isUpload(route)) {
                assertRefused(
                        "XML",
                        route,
                        call(route, able(route)).body("application/xml", "<x/>").send(),
                        or404(route, 415));
            }
        }
    }

    @Test
    public void formsOfOtherSites_areRefused() throws IOException {
        for (Route route : routes()) {
            if (route.writes() && !route.open()) {
                int status = call(route, able(route)).body(FORM, "text=x").status();
                assertTrue(
                        "a form: " + route + " answered " + status,
                        status == 403 || status == 415 || status == 404 && isAboutSomethingUnknown(route));
            }
        }
    }

    @Test
    public void readOnlyMode_refusesEveryWrite() throws IOException {
        faults("{\"readOnly\": true}");
        try {
            refuse("read-only mode", "admin", route -> route.writes() && !route.open(), route -> Set.of(503));
        } finally {
            faults("{\"readOnly\": false}");
        }
    }

    @Test
    public void badFields_areNamed() {
        field("PUT", "/incidents/{key}/restriction", "{\"users\": [\"nobody-of-that-name\"]}", "users[0]");
        field("PUT", "/incidents/{key}/restriction", "{\"groups\": [\"no-such-group\"]}", "groups[0]");
        field("POST", "/hooks/tokens", "{\"source\": \"telepathy\", \"name\": \"x\"}", "source");
        field("POST", "/hooks/tokens", "{\"source\": \"alertmanager\"}", "name");
        field("PUT", "/settings", "{\"zones\": [\"Mars/Olympus\"]}", "zones");
        field("PUT", "/settings", "{\"space\": \"NOSUCH\"}", "space");
        field("PUT", "/settings", "{\"rawBodyDays\": -1}", "rawBodyDays");
        field("PUT", "/settings", "{\"draftAfterMinutes\": 1441}", "draftAfterMinutes");
        field("DELETE", "/incidents/{key}", "{\"confirm\": \"INC-0\"}", "confirm");
        field("PUT", "/action-items/{issueKey}/isu", "{\"importance\": \"urgent\"}", "importance");
        field(
                "POST",
                "/incidents/{key}/action-items",
                "{\"project\": \"OPS\", \"isu\": {\"importance\": \"low\", \"size\": \"S\", \"urgency\": \"low\"}}",
                "summary");
        field("PUT", "/incidents/{key}/timeline/{event}", "{\"at\": \"yesterday\"}", "at");
        field("PUT", "/incidents/{key}/timeline/{event}", "{\"shown\": \"perhaps\"}", "shown");
    }

    @Test
    public void callsOfJira_refuseThemToo() throws IOException {
        List<Route> routes = Routes.in("org.sensible.incidents.jira.rest");
        assertTrue("only " + routes, routes.size() >= 2);
        names.put("key", names.get("issueKey"));
        Http jira = products.jira();
        for (Route route : routes) {
            String path = path(route.template());
            Function<String, HttpResponse<String>> send = user -> {
                Http.Call call = jira.call(route.method(), path).header("X-Atlassian-Token", "no-check");
                return (user == null ? call : call.as(user))
                        .json(ofJira(names.get("issueKey")))
                        .send();
            };
            assertEquals(route + " as nobody", 401, send.apply(null).statusCode());
            if (route.writes()) {
                int mallorys = send.apply("mallory").statusCode();
                assertEquals(route + " as mallory", route.isForAdministrators() ? 403 : 404, mallorys);
                assertEquals(route + " as carol", 403, send.apply("carol").statusCode());
            }
            if (route.takesJson()) {
                String able = route.isForAdministrators() ? "admin" : "alice";
                int empty = jira.call(route.method(), path).as(able).json("{}").status();
                assertEquals(route.toString(), 400, empty);
                int large = jira.call(route.method(), path)
                        .as(able)
                        .json("{\"size\": \"" + "x".repeat(MIB) + "\"}")
                        .status();
                assertEquals(route + " above 1 MiB", 413, large);
            }
        }
    }

    /** A body that every call of Jira can take, as far as its fields go. */
    private static String ofJira(String issue) {
        String isu = "\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"low\"";
        return "{" + isu + ", \"isu\": {" + isu + "}, \"issue\": \"" + issue
                + "\", \"incident\": \"INC-1\", \"commitment\": \"committed\"}";
    }

    private void refuse(String who, String user, Predicate<Route> which, Function<Route, Set<Integer>> expected)
            throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Route route : routes()) {
            if (!which.test(route)) {
                continue;
            }
            Http.Call call = call(route, user).header("X-Atlassian-Token", "no-check");
            HttpResponse<String> answer = (isUpload(route)
                            ? call.bytes("application/zip", new byte[0])
                            : route.writes() ? call.json(body(route)) : call)
                    .send();
            Set<Integer> right = new TreeSet<>(DIFFERENT.getOrDefault(who + ": " + route, expected.apply(route)));
            if (isAboutSomethingUnknown(route)) {
                right.add(404);
            }
            if (!right.contains(answer.statusCode())) {
                wrong.add(who + ": " + route + " answered " + answer.statusCode() + ", not " + right + ": "
                        + answer.body());
            } else if (answer.statusCode() >= 400 && !route.hostChecks() && answer.statusCode() != 401) {
                assertRefused(who, route, answer, right);
            }
        }
        assertEquals(
                "answers that differ; where one is right, EveryCallIT.DIFFERENT wants a row for it", Set.of(), wrong);
    }

    private static void assertRefused(String what, Route route, HttpResponse<String> answer, Set<Integer> right) {
        String told =
                what + ": " + route + " answered " + answer.statusCode() + ", not " + right + ": " + answer.body();
        assertTrue(told, right.contains(answer.statusCode()));
        String message =
                json(answer, answer.statusCode()).at("/errors/0/message").asText();
        assertFalse(told, message.isBlank());
        assertFalse("a key, not words: " + told, message.startsWith("incidents."));
    }

    private void field(String method, String template, String body, String field) {
        Route route = new Route(method, template, List.of("application/json"), false, false);
        HttpResponse<String> answer = call(route, "admin").json(body).send();
        assertRefused(body, route, answer, Set.of(400));
        assertEquals(
                route + " " + body + " answered " + answer.body(),
                field,
                json(answer, 400).at("/errors/0/field").asText());
    }

    private Http.Call call(Route route, String user) {
        Http.Call call = confluence.call(route.method(), path(route.template()));
        return user == null ? call : call.as(user);
    }

    private String path(String template) {
        String path = template.replace("/timeline/{id}", "/timeline/{event}")
                .replace("/unassigned/{id}", "/unassigned/{delivery}")
                .replace("/candidates/{id}", "/candidates/{candidate}");
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        // a name that nobody told this test: nothing is called so
        return API + path.replaceAll("\\{\\w+\\}", "nothing") + (template.endsWith("/import") ? "?source=slack" : "");
    }

    /** Who may make the call. */
    private static String able(Route route) {
        return route.isForAdministrators() ? "admin" : "alice";
    }

    private Set<Integer> or404(Route route, int status) {
        return isAboutSomethingUnknown(route) ? Set.of(status, 404) : Set.of(status);
    }

    /** A new name in braces, for which {@link #makeOneOfEach} makes nothing yet: then there is nothing to find. */
    private boolean isAboutSomethingUnknown(Route route) {
        return !names.keySet().containsAll(route.names());
    }

    private static boolean isUpload(Route route) {
        return route.types().contains("application/zip");
    }

    /** A body that would change something, where the call were let through. */
    private String body(Route route) {
        return switch (route.toString()) {
            case "POST /incidents" -> "{\"title\": \"never\", \"severity\": \"SEV1\"}";
            case "PUT /incidents/{key}" -> "{\"version\": 1, \"title\": \"changed\"}";
            case "DELETE /incidents/{key}" -> "{\"confirm\": \"" + names.get("key") + "\"}";
            case "PUT /incidents/{key}/milestones/{milestone}" -> "{\"at\": \"2026-11-01T05:52:00Z\"}";
            case "POST /incidents/{key}/timeline" -> "{\"at\": \"2026-11-01T05:52:00Z\", \"text\": \"never\"}";
            case "PUT /settings/blaming-words" -> "{\"values\": []}";
            case "PUT /settings" -> "{\"zones\": [\"Asia/Tokyo\"]}";
            case "POST /hooks/tokens" -> "{\"source\": \"alertmanager\", \"name\": \"never\"}";
            default ->
                "{\"text\": \"never\", \"reason\": \"never\", \"shown\": false, \"importance\": \"high\","
                        + " \"size\": \"S\", \"urgency\": \"low\", \"users\": [\"carol\"]}";
        };
    }

    private JsonNode ok(Http.Call call, String body, int status) {
        return json(call.json(body).send(), status);
    }

    private void faults(String body) {
        int status = confluence
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json(body)
                .status();
        assertTrue("faults answered " + status, status / 100 == 2);
    }
}
