package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** The index of postmortems over HTTP, and the macro that shows it. */
public class PostmortemIndexIT {

    private final Products products = Products.shared();

    private String given(String title, String service, String startedAt, String recoveredAt) {
        String key = declared(title, service);
        milestone(key, "STARTED", startedAt);
        milestone(key, "RECOVERED", recoveredAt);
        products.createPostmortem(key);
        return key;
    }

    private String declared(String title, String service) {
        String body = Products.JSON
                .createObjectNode()
                .put("title", title)
                .put("severity", "SEV2")
                .put("service", service)
                .toString();
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(body)
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private void milestone(String key, String name, String at) {
        send("PUT", "/incidents/" + key + "/milestones/" + name, "alice", "{\"at\": \"" + at + "\"}", 200);
    }

    private void send(String method, String path, String user, String body, int status) {
        int answered = products.confluence()
                .call(method, API + path)
                .as(user)
                .json(body)
                .status();
        assertEquals(method + " " + path, status, answered);
    }

    private List<String> keys(String query, String user) {
        JsonNode values = products.get(API + "/postmortems?" + query, user).get("values");
        return StreamSupport.stream(values.spliterator(), false)
                .map(each -> each.at("/incident/key").asText())
                .toList();
    }

    @Test
    public void postmortems_areFoundSortedAndCounted() {
        String slow = given("Slow answers", "idx-one", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        String quick = given("Quick repair", "idx-one", "2026-03-01T10:00:00Z", "2026-03-01T10:30:00Z");
        assertEquals(List.of(quick, slow), keys("service=idx-one", "carol"));
        assertEquals(List.of(slow, quick), keys("service=idx-one&sort=-timeToRecovery", "carol"));
        assertEquals(List.of(slow), keys("service=idx-one&to=2026-02-15T00:00:00Z&severity=SEV2&space=OPS", "carol"));
        assertEquals(List.of(quick), keys("service=idx-one&q=QUICK&state=DRAFT", "carol"));
        assertEquals(List.of(), keys("service=idx-one&space=ELSEWHERE", "carol"));
        JsonNode first = products.get(API + "/postmortems?service=idx-one&limit=1", "carol");
        assertEquals(2, first.get("total").asInt());
        assertFalse(first.get("isLastPage").asBoolean());
        JsonNode entry = first.at("/values/0");
        assertEquals("DRAFT", entry.get("state").asText());
        assertEquals("alice", entry.at("/owner/name").asText());
        assertEquals(1_800, entry.at("/keyTimes/timeToRecovery/seconds").asInt());
        assertEquals("PENDING", entry.at("/keyTimes/timeToLearn/state").asText());
        assertEquals("2026-03-01T10:30:00Z", entry.get("recoveredAt").asText());
        assertTrue(entry.get("title").asText().contains("Quick repair"));
        JsonNode second = products.get(API + "/postmortems?service=idx-one&limit=1&start=1", "carol");
        assertEquals(slow, second.at("/values/0/incident/key").asText());
        assertTrue(second.get("isLastPage").asBoolean());
    }

    @Test
    public void restrictedOne_isNeitherListedNorCountedForOthers() {
        String secret = given("Secret leak", "idx-two", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        send("PUT", "/incidents/" + secret + "/restriction", "alice", "{\"users\": [\"alice\"]}", 200);
        assertEquals(List.of(secret), keys("service=idx-two", "alice"));
        JsonNode carols = products.get(API + "/postmortems?service=idx-two", "carol");
        assertEquals(0, carols.get("total").asInt());
        String page = new WikiPages(products).make("Index of secrets", macro("postmortem-index"));
        String html = products.view(page, "carol");
        assertFalse(html, html.contains("Secret leak") || html.contains("idx-two"));
        send("PUT", "/incidents/" + secret + "/restriction", "alice", "{\"users\": []}", 200);
        assertEquals(List.of(secret), keys("service=idx-two", "carol"));
    }

    @Test
    public void pageInTheTrash_isMissingUntilItComesBack() {
        String key = given("Thrown away", "idx-three", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        String pageId = products.get(API + "/incidents/" + key + "/postmortem", "alice")
                .get("pageId")
                .asText();
        int status = products.confluence()
                .call("DELETE", "/rest/api/content/" + pageId)
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .status();
        assertTrue("answered " + status, status / 100 == 2);
        assertEquals(List.of(key), keys("service=idx-three&state=MISSING", "carol"));
        assertEquals(List.of(), keys("service=idx-three&state=DRAFT", "carol"));
        JsonNode entry =
                products.get(API + "/postmortems?service=idx-three", "carol").at("/values/0");
        assertEquals("MISSING", entry.get("state").asText());
        assertFalse(entry.toString(), entry.has("url"));
    }

    @Test
    public void whatWaitsForMe_isFoundUntilIApprove() {
        String key = given("To be read", "idx-four", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        String path = "/incidents/" + key + "/postmortem";
        send("PUT", path, "alice", "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\", \"carol\"]}", 200);
        assertEquals(List.of(key), keys("service=idx-four&waiting=true", "bob"));
        assertEquals(List.of(), keys("service=idx-four&waiting=true", "alice"));
        send("POST", path + "/reviews", "bob", "{\"decision\": \"approve\"}", 200);
        assertEquals(List.of(), keys("service=idx-four&waiting=true", "bob"));
    }

    @Test
    public void whatCannotBeTaken_isRefusedByItsName() {
        for (String bad :
                List.of("state=OPEN", "sort=colour", "from=yesterday", "start=-1", "limit=0", "waiting=maybe")) {
            JsonNode answer = json(
                    products.confluence()
                            .get(API + "/postmortems?" + bad)
                            .as("alice")
                            .send(),
                    400);
            assertEquals(
                    bad.substring(0, bad.indexOf('=')),
                    answer.at("/errors/0/field").asText());
        }
        assertEquals(
                0, products.get(API + "/postmortems", "mallory").get("total").asInt());
        assertEquals(401, products.confluence().get(API + "/postmortems").status());
        int nobody = products.confluence()
                .get("/plugins/servlet/incidents-postmortems")
                .status();
        assertTrue("answered " + nobody, nobody == 401 || nobody == 302);
    }

    @Test
    public void macro_showsWhatItsParametersFixAndFiltersForTheRest() {
        String key = given("On the page", "idx-five", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        String page = new WikiPages(products)
                .make("Index of idx-five", macro("postmortem-index", "service", "idx-five", "from", "2026-01-01"));
        Document view = Jsoup.parse(products.view(page, "carol"));
        assertEquals(key, view.select("tr[data-incident]").attr("data-incident"));
        assertEquals("2 h 0 min", view.select("td.incidents-number").get(1).text());
        assertEquals(0, view.select("select[name=service]").size());
        assertEquals(0, view.select("select[name=period]").size());
        assertEquals(1, view.select("select[name=severity]").size());
        assertEquals("idx-five", view.select("input[type=hidden][name=service]").val());
        assertTrue(view.text(), view.select(".incidents-index-foot").text().contains("TTR 2 h 0 min (n = 1 of 1"));
        String empty =
                new WikiPages(products).make("Index of nothing", macro("postmortem-index", "service", "idx-nothing"));
        assertTrue(products.view(empty, "carol").contains("No postmortem yet"));
        String wrong =
                new WikiPages(products).make("Index of yesterday", macro("postmortem-index", "from", "yesterday"));
        String refused = products.view(wrong, "carol");
        assertTrue(refused, Jsoup.parse(refused).text().contains("A day looks like 2026-10-30, not \"yesterday\"."));
        String word = products.confluence()
                .get("/exportword?pageId=" + page)
                .as("carol")
                .text();
        assertTrue(word, word.contains(key) && word.contains("2 h 0 min"));
        assertFalse(word, word.contains("<select") || word.contains("data-part"));
    }

    @Test
    public void page_givesTheWholeAndParts() {
        String key = given("On its own page", "idx-six", "2026-02-01T10:00:00Z", "2026-02-01T12:00:00Z");
        String whole = products.confluence()
                .get("/plugins/servlet/incidents-postmortems?service=idx-six")
                .as("carol")
                .text();
        assertTrue(whole, whole.contains("<html") && whole.contains(key));
        String part = products.confluence()
                .get("/plugins/servlet/incidents-postmortems?service=idx-six&q=nowhere&from=x&part=true")
                .as("carol")
                .text();
        assertTrue(part, part.stripLeading().startsWith("<section") && part.contains("No postmortem fits"));
    }
}
