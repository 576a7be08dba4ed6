package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The main job over HTTP, as curl would do it: declare, import, make the postmortem, read it. */
public class RoadIT {

    private final Products products = Products.shared();

    @Test
    public void declared_incidentIsReadAsItWasAnswered() {
        HttpResponse<String> answer = products.confluence()
                .post(API + "/incidents")
                .as("alice")
                .json("{\"title\": \"Checkout fails\", \"severity\": \"SEV1\", \"service\": \"checkout\","
                        + " \"startedAt\": \"2026-11-01T05:52:00Z\", \"lead\": \"bob\", \"unknown\": 1}")
                .send();
        JsonNode declared = json(answer, 201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(
                location,
                location.endsWith(API + "/incidents/" + declared.get("key").asText()));
        assertEquals("DETECTION", declared.get("stage").asText());
        assertEquals("Bob Rivera", declared.at("/lead/displayName").asText());
        assertEquals("set", declared.at("/milestones/STARTED/state").asText());
        assertEquals("PENDING", declared.at("/keyTimes/timeToRecovery/state").asText());
        assertEquals(
                declared, products.get(API + "/incidents/" + declared.get("key").asText(), "alice"));
    }

    @Test
    public void whatGetGave_canBeSentBack() {
        JsonNode declared = products.declare("Sent back");
        String path = API + "/incidents/" + declared.get("key").asText();
        JsonNode same = json(
                products.confluence()
                        .call("PUT", path)
                        .as("alice")
                        .json(declared.toString())
                        .send(),
                200);
        assertEquals(declared.get("title"), same.get("title"));
        assertEquals(declared.get("milestones"), same.get("milestones"));
    }

    @Test
    public void milestones_giveStageAndKeyTimes() {
        String path =
                API + "/incidents/" + products.declare("Milestones").get("key").asText();
        set(path, "STARTED", "2026-11-01T05:52:00Z");
        set(path, "DETECTED", "2026-11-01T05:58:40Z");
        set(path, "ENGAGED", "2026-11-01T06:41:05Z");
        set(path, "RECOVERED", "2026-11-01T09:41:00Z");
        JsonNode incident = products.get(path, "carol");
        assertEquals("POST_INCIDENT", incident.get("stage").asText());
        assertEquals(400, incident.at("/keyTimes/timeToDetect/seconds").asLong());
        assertEquals(13_740, incident.at("/keyTimes/timeToRecovery/seconds").asLong());
        JsonNode closed = json(
                products.confluence()
                        .post(path + "/close")
                        .as("alice")
                        .json("{\"reason\": \"nothing more to learn\"}")
                        .send(),
                200);
        assertEquals("CLOSED", closed.get("stage").asText());
        assertEquals("waived", closed.at("/milestones/FIXED/state").asText());
    }

    @Test
    public void import_secondTimeAddsNothing() throws IOException {
        String key = products.declare("Import").get("key").asText();
        JsonNode first = products.importSlack(key, Products.sampleExport());
        assertEquals(32, first.get("added").asInt());
        assertEquals(2, first.get("skipped").asInt());
        JsonNode second = products.importSlack(key, Products.sampleExport());
        assertEquals(0, second.get("added").asInt());
        assertEquals(32, second.get("known").asInt());
        assertEquals(first.get("firstAt"), second.get("firstAt"));
    }

    @Test
    public void timeline_isInOrderAndInBothZones() throws IOException {
        String key = products.declare("Timeline").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode all = products.get(
                API + "/incidents/" + key + "/timeline?all=true&limit=1000&source=slack"
                        + "&zones=Asia/Tokyo,America/Los_Angeles",
                "carol");
        List<String> instants = new ArrayList<>();
        all.get("values").forEach(event -> instants.add(event.get("at").asText()));
        assertEquals(32, instants.size());
        JsonNode first = all.get("values").get(0);
        assertEquals("2026-11-01 14:40", first.at("/local/Asia~1Tokyo").asText());
        assertEquals("2026-10-31 22:40", first.at("/local/America~1Los_Angeles").asText());
    }

    @Test
    public void postmortem_holdsTheCuratedTimelineInBothZonesWithDates() throws IOException {
        String key = products.declare("Postmortem").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode made = products.createPostmortem(key);
        String view = products.view(made.get("pageId").asText(), "carol");
        for (String expected : List.of(
                ">Tokyo<",
                ">Los Angeles<",
                "Sun 1 Nov 2026",
                "Sat 31 Oct 2026",
                "14:58 JST",
                "22:58 PDT",
                "CheckoutErrorRateHigh",
                "4.18.1",
                "I am here, looking at checkout errors now.",
                "Decision: route all cards to the second acquirer",
                "Contributing factors",
                "Where we were lucky")) {
            assertTrue(expected + " is missing in " + view, view.contains(expected));
        }
        assertFalse("chatter is a row", view.contains("Queue is draining"));
        assertFalse("a hint for writers is shown to readers", view.contains("Three sentences"));
    }

    @Test
    public void postmortem_carriesTheLabelOfTheBlueprint() {
        String key = products.declare("Labelled by the call").get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        JsonNode found = products.get(
                "/rest/api/content/search?cql=label%3Dpostmortem%20and%20title~%22" + key + "%22&limit=5", "carol");
        assertTrue(found.toString(), found.findValuesAsText("id").contains(pageId));
    }

    @Test
    public void postmortem_isMadeOnce() {
        String key = products.declare("Once").get("key").asText();
        JsonNode made = products.createPostmortem(key);
        HttpResponse<String> again = products.confluence()
                .post(API + "/incidents/" + key + "/postmortem")
                .as("bob")
                .json("{}")
                .send();
        JsonNode refusal = json(again, 409);
        assertEquals(made.get("pageId"), refusal.get("pageId"));
        assertEquals(made.get("url"), refusal.get("url"));
        JsonNode state = products.get(API + "/incidents/" + key + "/postmortem", "carol");
        assertEquals("DRAFT", state.get("state").asText());
        assertEquals(made.get("pageId"), state.get("pageId"));
        assertEquals(
                made.get("pageId"),
                products.get(API + "/incidents/" + key, "carol").at("/postmortem/pageId"));
    }

    @Test
    public void arrivedLater_isAnnouncedAndNotInserted() {
        String key = products.declare("Later").get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        note(key, "2026-11-02T01:00:00Z", "Found the log line");
        String view = products.view(pageId, "carol");
        assertTrue(view, view.contains("One new entry since this page was made"));
        assertFalse(view, view.contains("Found the log line"));
    }

    @Test
    public void markup_showsAsTextEverywhere() {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        String key = products.declare(evil).get("key").asText();
        note(key, "2026-11-02T01:00:00Z", evil);
        String pageId = products.createPostmortem(key).get("pageId").asText();
        for (String html : List.of(
                products.view(pageId, "carol"),
                html("/pages/viewpage.action?pageId=" + pageId),
                html("/plugins/servlet/incidents/" + key),
                html("/plugins/servlet/incidents/" + key + "?all=true"),
                html("/plugins/servlet/incidents/%3Cscript%3Ealert(1)%3C%2Fscript%3E"))) {
            assertFalse(html, html.contains("<script>alert"));
            assertFalse(html, html.contains("<img src=x"));
        }
        assertTrue(html("/plugins/servlet/incidents/" + key).contains("&lt;script&gt;alert(1)"));
    }

    @Test
    public void incidentsOwnPage_showsKeyTimesAndAddressesOfEvents() {
        String key = products.declare("Own page").get("key").asText();
        String id = note(key, "2026-11-02T01:00:00Z", "Found the log line");
        String html = html("/plugins/servlet/incidents/" + key);
        assertTrue(html, html.contains("id=\"event-" + id + "\""));
        assertTrue(html, html.contains("id=\"key-time-timeToDetect\""));
        assertTrue(html, html.contains("Found the log line"));
    }

    @Test
    public void numbers_areNeverGivenTwice() {
        assertNotEquals(
                products.declare("One").get("key"), products.declare("Two").get("key"));
    }

    private void set(String path, String milestone, String at) {
        json(
                products.confluence()
                        .call("PUT", path + "/milestones/" + milestone)
                        .as("alice")
                        .json("{\"at\": \"" + at + "\"}")
                        .send(),
                200);
    }

    private String note(String key, String at, String text) {
        String body =
                Products.JSON.createObjectNode().put("at", at).put("text", text).toString();
        JsonNode made = json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json(body)
                        .send(),
                201);
        return made.findValue("id").asText();
    }

    private String html(String path) {
        return products.confluence().get(path).as("carol").text();
    }
}
