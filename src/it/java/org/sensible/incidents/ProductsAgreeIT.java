package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.Http;
import org.sensible.sandbox.Kind;

/**
 * 2 000 edits from a seed, by people in Jira and by people in Confluence, while either side refuses, answers too late, or is stopped
 * altogether: afterwards both say the same of every item and every incident, by the outbox alone.
 */
public class ProductsAgreeIT {

    private static final int EDITS = 2_000;
    private static final int INCIDENTS = 5;
    private static final int MOST_ITEMS = 40;

    /** How many edits the other side goes through while one is stopped. */
    private static final int AWAY = 40;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Random random = new Random(20_261_128);
    private final List<String> incidents = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private ReportingPair pair;
    private Products products;
    private boolean isReadOnly;
    private String link = "ok";
    private Kind stopped;
    private int made;

    @Before
    public void start() throws Exception {
        pair = ReportingPair.start(folder.newFolder("home").toPath());
        products = pair.products;
        String project =
                "{\"key\": \"DEV\", \"name\": \"Development\", \"projectTypeKey\": \"software\", \"lead\": \"admin\"}";
        json(
                products.jira()
                        .post("/rest/api/2/project")
                        .as("admin")
                        .json(project)
                        .send(),
                201);
        for (int i = 0; i < INCIDENTS; i++) {
            incidents.add(pair.declare("Agree " + i));
        }
    }

    @After
    public void close() {
        pair.close();
    }

    @Test
    public void products_agreeAfterTwoThousandEdits() {
        int changed = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            stopAndStart(edit);
            trouble();
            boolean isOfJira = stopped == Kind.CONFLUENCE || stopped == null && random.nextInt(3) > 0;
            int status = isOfJira ? inJira() : inConfluence();
            answers.merge((isOfJira ? "Jira " : "Confluence ") + status, 1, Integer::sum);
            changed += status < 400 ? 1 : 0;
            if (stopped != Kind.JIRA && random.nextInt(6) == 0) {
                pair.tell();
            }
        }
        calm();
        String told = pair.tell();
        assertTrue(told, told.startsWith("SUCCESS"));
        assertEquals(0, pair.reporting().get("waiting").asInt());
        assertTrue("most edits were carried out, " + changed + " of " + answers, changed > EDITS / 2);
        for (String refusal : List.of("Jira 403", "Confluence 403", "Confluence 503")) {
            assertTrue(refusal + " in " + answers, answers.getOrDefault(refusal, 0) > 5);
        }
        assertAgreed();
    }

    /** Each product is stopped twice, while people work on in the other. */
    private void stopAndStart(int edit) {
        if (edit % (EDITS / 4) == EDITS / 8) {
            stopped = edit / (EDITS / 4) % 2 == 0 ? Kind.CONFLUENCE : Kind.JIRA;
            products.stop(stopped);
        }
        if (stopped != null && edit % (EDITS / 4) == EDITS / 8 + AWAY) {
            products.startAgain(stopped);
            stopped = null;
            isReadOnly = false;
            link = "ok";
        }
    }

    /** Confluence takes no reports for a while, or Jira's answers to it do not come. */
    private void trouble() {
        if (stopped == Kind.CONFLUENCE) {
            return;
        }
        if (random.nextInt(isReadOnly ? 10 : 60) == 0) {
            isReadOnly = !isReadOnly;
            fault("{\"readOnly\": " + isReadOnly + "}");
        }
        boolean isTroubled = !link.equals("ok");
        if (random.nextInt(isTroubled ? 10 : 60) == 0) {
            link = isTroubled ? "ok" : one(random, "down", "lost", "lost");
            fault("{\"jira\": \"" + link + "\"}");
        }
    }

    private void calm() {
        fault("{\"readOnly\": false, \"jira\": \"ok\"}");
    }

    private void fault(String json) {
        int status = products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json(json)
                .status();
        assertTrue("faults answered " + status, status < 300);
    }

    private String anIncident() {
        return incidents.get(random.nextInt(incidents.size()));
    }

    private String anItem() {
        return items.get(random.nextInt(items.size()));
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private String aDay() {
        return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(300)).toString();
    }

    /** One in twenty tries what he may not. */
    private String somebody() {
        return random.nextInt(20) == 0 ? "carol" : one(random, "alice", "bob");
    }

    private int inJira() {
        if (items.isEmpty() || items.size() < MOST_ITEMS && random.nextInt(8) == 0) {
            items.add(pair.item(anIncident(), "Made in Jira " + ++made));
            return 201;
        }
        String key = anItem();
        String issue = "/rest/api/2/issue/" + key;
        String user = somebody();
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                jira(
                        "POST",
                        issue + "/transitions",
                        user,
                        "{\"transition\": {\"id\": \"" + one(random, "11", "21", "31", "31") + "\"}}");
            case 4 ->
                jira(
                        "PUT",
                        issue + "/assignee",
                        user,
                        "{\"name\": " + one(random, "null", "\"alice\"", "\"bob\"") + "}");
            case 5 ->
                jira(
                        "PUT",
                        issue,
                        user,
                        "{\"fields\": {\"duedate\": " + one(random, "null", "\"" + aDay() + "\"") + "}}");
            case 6, 7, 8 -> jira("PUT", issue + "/properties/incidents.action-item", user, property());
            case 9 -> delete(key);
            default -> move(key, user);
        };
    }

    private String property() {
        ObjectNode property = ReportingPair.property(
                anIncident(), one(random, "proposed", "committed", "committed", "later", "notDoing"));
        return property.put("urgency", one(random, "high", "medium", "low"))
                .put("reason", "as it is")
                .toString();
    }

    private int jira(String method, String path, String user, String body) {
        return products.jira().call(method, path).as(user).json(body).status();
    }

    private int delete(String key) {
        int status = products.jira()
                .call("DELETE", "/rest/api/2/issue/" + key)
                .as("admin")
                .header("X-Atlassian-Token", "no-check")
                .status();
        assertEquals(204, status);
        items.remove(key);
        return status;
    }

    /** To the other project, by Jira's own screen: its REST has no such call. */
    private int move(String key, String user) {
        String to = key.startsWith("OPS-") ? "DEV" : "OPS";
        HttpResponse<String> answer = products.jira()
                .post("/secure/MoveIssueConfirm.jspa")
                .as(user)
                .header("X-Atlassian-Token", "no-check")
                .body("application/x-www-form-urlencoded", Http.form("id", key, "pid", to, "confirm", "true"))
                .send();
        answer.headers()
                .firstValue("Location")
                .ifPresent(page -> items.set(items.indexOf(key), page.substring(page.lastIndexOf('/') + 1)));
        return answer.statusCode();
    }

    private int inConfluence() {
        if (items.isEmpty() || random.nextInt(12) == 0 && items.size() < MOST_ITEMS) {
            return raise();
        }
        String item = API + "/action-items/" + anItem();
        String user = somebody();
        return switch (random.nextInt(6)) {
            case 0 ->
                confluence(
                        item + "/isu",
                        user,
                        "{\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"" + one(random, "high", "low")
                                + "\"}");
            case 1, 2 ->
                confluence(
                        item + "/commitment",
                        user,
                        "{\"commitment\": \"" + one(random, "committed", "proposed", "later", "notDoing")
                                + "\", \"reason\": \"as it is\"}");
            case 3 -> confluence(item + "/answer", user, "{\"answer\": \"later\", \"until\": \"" + aDay() + "\"}");
            case 4 -> confluence(item + "/answer", user, "{\"answer\": \"notDoing\", \"reason\": \"as it is\"}");
            default -> confluence(item + "/answer", user, "{\"answer\": \"done\"}");
        };
    }

    private int confluence(String path, String user, String body) {
        return products.confluence().call("PUT", path).as(user).json(body).status();
    }

    /** Twice with one key, as after a time-out; what came of it is known from Jira at the end. */
    private int raise() {
        String body = "{\"summary\": \"Made in Confluence " + ++made + "\", \"project\": \"" + one(random, "OPS", "DEV")
                + "\", \"isu\": {\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"low\"}}";
        Http.Call[] calls = new Http.Call[2];
        String incident = anIncident();
        int status = 0;
        for (int i = 0; i < calls.length && status != 201; i++) {
            HttpResponse<String> answer = products.confluence()
                    .post(API + "/incidents/" + incident + "/action-items")
                    .as("alice")
                    .header("Idempotency-Key", "made-" + made)
                    .json(body)
                    .send();
            status = answer.statusCode();
            if (status == 201) {
                items.add(json(answer, 201).get("key").asText());
            }
        }
        return status;
    }

    private void assertAgreed() {
        String board =
                products.view(new WikiPages(products).make("Board of all", WikiPages.macro("incident-board")), "alice");
        Map<String, Integer> summaries = new TreeMap<>();
        for (String incident : incidents) {
            JsonNode list = json(
                    products.jira()
                            .get("/rest/incidents/1.0/action-items?limit=1000&incident=" + incident)
                            .as("alice")
                            .send(),
                    200);
            List<JsonNode> here = new ArrayList<>();
            list.get("values").forEach(here::add);
            here.forEach(item -> summaries.merge(item.get("summary").asText(), 1, Integer::sum));
            assertTotal(incident, here, board);
            assertImproved(incident, here);
            assertTimes(incident, here);
            assertOwned(incident, here);
        }
        summaries.forEach((summary, count) -> assertEquals(summary + " was made once", 1, (int) count));
    }

    private static boolean isDone(JsonNode item) {
        return item.get("stateCategory").asText().equals("done");
    }

    private static boolean is(JsonNode item, String commitment) {
        return item.get("commitment").asText().equals(commitment);
    }

    /** In the order of the page: the total stands in the row of its incident. */
    private void assertTotal(String incident, List<JsonNode> here, String board) {
        List<JsonNode> kept =
                here.stream().filter(item -> !is(item, "notDoing")).toList();
        Matcher row = Pattern.compile(
                        "(?s)data-incident=\"" + incident + "\"(?:(?!<tr).)*?Action items: (\\d+) of (\\d+) done")
                .matcher(board);
        assertEquals(incident + " has a total: " + board, !kept.isEmpty(), row.find());
        if (!kept.isEmpty()) {
            long done = kept.stream().filter(ProductsAgreeIT::isDone).count();
            assertEquals(incident, done + " of " + kept.size(), row.group(1) + " of " + row.group(2));
        }
    }

    private void assertImproved(String incident, List<JsonNode> here) {
        boolean isOwed = here.stream()
                .anyMatch(item ->
                        !isDone(item) && (is(item, "committed") || is(item, "later") && item.hasNonNull("due")));
        boolean isPromised = here.stream().anyMatch(item -> is(item, "committed"));
        String state = pair.improved(incident).get("state").asText();
        if (isOwed || isPromised) {
            assertEquals(incident + " " + here, isOwed ? "open" : "set", state);
        }
    }

    private void assertTimes(String incident, List<JsonNode> here) {
        Map<String, Boolean> inJira = new TreeMap<>();
        here.forEach(item -> inJira.put(item.get("key").asText(), isDone(item)));
        Map<String, Boolean> inConfluence = new TreeMap<>();
        products.get(API + "/incidents/" + incident + "/action-items/times", "alice")
                .get("values")
                .forEach(time -> inConfluence.put(time.get("key").asText(), time.hasNonNull("doneAt")));
        assertEquals(incident, inJira, inConfluence);
    }

    /** By the demand that every item has an owner, which knows nothing but what was reported. */
    private void assertOwned(String incident, List<JsonNode> here) {
        boolean isUnowned =
                here.stream().anyMatch(item -> !isDone(item) && !is(item, "notDoing") && !item.hasNonNull("assignee"));
        boolean isOpen = here.stream().anyMatch(item -> !is(item, "notDoing"));
        if (isOpen) {
            String state = PolicyPage.demand(products, incident, "classified")
                    .get("state")
                    .asText();
            assertEquals(incident + " " + here, !isUnowned, state.equals("kept"));
        }
    }
}
