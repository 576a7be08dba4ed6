package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.JSON;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** An incident's issue in Jira is held up while the policy's demands are open, and goes on with a reason; over HTTP. */
public class GateIT {

    private final Products products = Products.shared();
    private final WorkflowOfJira workflow = new WorkflowOfJira(products);
    private String issue;
    private String incident;

    @Before
    public void incidentWithAnIssueOfItsOwn() {
        workflow.letGo();
        issue = products.issue("Checkout is down");
        incident = declare(issue);
    }

    @After
    public void nobodyElseIsHeldUp() {
        workflow.letGo();
        faults(products.jira(), "{\"confluence\": \"ok\"}");
        faults(products.confluence(), "{\"readOnly\": false}");
    }

    @Test
    public void openDemands_holdTheIssueUpAndAreNamed() {
        workflow.holdUp("all", false);
        String said = refused(close("alice", null));
        assertTrue(said, said.startsWith(incident + " is not done yet. The policy still asks for: "));
        assertTrue(said, said.contains("/confluence/plugins/servlet/incidents/" + incident));
        assertTrue(said, said.contains("(due)"));
        assertTrue(said, said.contains("(not begun)"));
        assertTrue(said, said.endsWith("begins with “Override:” and says why."));
        assertEquals("To Do", status());
    }

    @Test
    public void keptDemands_letItGo() {
        workflow.holdUp("all", false);
        json(
                products.confluence()
                        .post(API + "/incidents/" + incident + "/close")
                        .as("alice")
                        .json("{\"reason\": \"healed by itself\"}")
                        .send(),
                200);
        assertEquals(204, close("alice", null).statusCode());
        assertEquals("Done", status());
        assertEquals(0, comments().size());
    }

    @Test
    public void whatTheAdministratorDoesNotAskFor_holdsNothingUp() {
        workflow.holdUp("late", false);
        assertEquals(204, close("alice", null).statusCode());
    }

    @Test
    public void issueOfNoIncident_goesFree() {
        workflow.holdUp("all", true);
        issue = products.issue("Clean the rollers");
        assertEquals(204, close("alice", null).statusCode());
    }

    @Test
    public void actionItem_goesFreeUnlessItIsAskedToo() {
        String item = json(
                        products.confluence()
                                .post(API + "/incidents/" + incident + "/action-items")
                                .as("alice")
                                .json("{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\":"
                                        + " {\"importance\": \"low\", \"size\": \"S\", \"urgency\": \"low\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
        issue = item;
        workflow.holdUp("all", true);
        assertTrue(refused(close("alice", null)).startsWith(incident + " is not done yet."));
        workflow.letGo();
        workflow.holdUp("all", false);
        assertEquals(204, close("alice", null).statusCode());
    }

    @Test
    public void override_goesOnAndStandsInBothHistories() {
        workflow.holdUp("all", false);
        assertTrue(refused(close("alice", "Override: ")).contains("The reason is missing"));
        assertEquals(204, close("alice", "Override: the review is on Monday").statusCode());
        assertEquals("Done", status());
        assertEquals(
                "Override: the review is on Monday",
                comments().get(0).get("body").asText());
        JsonNode last = timeline().get(timeline().size() - 1);
        String text = last.get("text").asText();
        assertTrue(text, text.startsWith(issue + " went on in Jira although this is open: "));
        assertTrue(text, text.endsWith("Reason: the review is on Monday"));
        assertEquals("alice", last.at("/author/name").asText(last.at("/author").asText()));
        JsonNode demands = products.get(API + "/incidents/" + incident + "/demands", "alice");
        assertFalse("nothing is excused", demands.toString().contains("excepted"));
    }

    @Test
    public void overrideThatTheTimelineDoesNotTake_standsInJiraAlone() {
        workflow.holdUp("all", false);
        faults(products.confluence(), "{\"readOnly\": true}");
        assertEquals(204, close("bob", "Override: the wiki is read-only").statusCode());
        assertEquals(2, comments().size());
        String note = comments().toString();
        assertTrue(note, note.contains("it could not be written into the timeline of " + incident));
    }

    @Test
    public void silentConfluence_stopsNobodyAndIsNoted() {
        workflow.holdUp("all", false);
        faults(products.jira(), "{\"confluence\": \"down\"}");
        assertEquals(204, close("alice", null).statusCode());
        assertTrue(comments().toString(), comments().toString().contains("was not checked"));
    }

    @Test
    public void slowConfluence_isNotWaitedForLong() {
        workflow.holdUp("all", false);
        faults(products.jira(), "{\"confluence\": \"slow\"}");
        assertEquals(204, close("alice", null).statusCode());
    }

    @Test
    public void noLink_stopsNobodyAndIsSaidInTheEditor() {
        workflow.holdUp("all", false);
        faults(products.jira(), "{\"confluence\": \"none\"}");
        assertTrue(workflow.page(WorkflowOfJira.address()).contains("No application link leads to Confluence"));
        assertEquals(204, close("alice", null).statusCode());
        assertEquals(0, comments().size());
    }

    @Test
    public void whoHasNotAllowedIt_isToldWhereAndMayOverride() {
        workflow.holdUp("all", false);
        faults(products.jira(), "{\"confluence\": \"unauthorised\"}");
        String said = refused(close("alice", null));
        assertTrue(said, said.contains("/jira/plugins/servlet/applinks/oauth/login-dance/authorize"));
        assertEquals(204, close("alice", "Override: no account in Confluence").statusCode());
    }

    @Test
    public void whoMayNotSeeTheIncident_learnsNothingOfIt() {
        workflow.holdUp("all", false);
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + incident + "/restriction")
                        .as("alice")
                        .json("{\"users\": [\"alice\"]}")
                        .send(),
                200);
        assertEquals(204, close("bob", null).statusCode());
    }

    @Test
    public void editor_showsAndKeepsWhatIsSet() {
        String form = workflow.page(WorkflowOfJira.addressToAdd());
        assertTrue(form, form.contains("name=\"demandsAsked\" value=\"all\" checked"));
        workflow.holdUp("late", true);
        String page = workflow.page(WorkflowOfJira.address());
        assertTrue(page, page.contains("Nothing may be late"));
        assertTrue(page, page.contains("This holds for action items too."));
        assertTrue(workflow.form(), workflow.form().contains("value=\"late\" checked"));
        assertTrue(workflow.form(), workflow.form().contains("name=\"demandsOfItems\" value=\"true\" checked"));
    }

    @Test
    public void demandsOfAnIssue_areForWhoMayViewTheIncident() {
        String path = API + "/issues/" + issue.toLowerCase(Locale.ROOT) + "/demands";
        JsonNode seen = products.get(path, "bob").at("/values/0");
        assertEquals(incident, seen.get("incident").asText());
        assertEquals("lead", seen.at("/demands/0/rule").asText());
        assertEquals(0, products.get(path, "mallory").get("values").size());
        assertEquals(
                0,
                products.get(API + "/issues/OPS-0/demands", "bob").get("values").size());
    }

    private String declare(String jiraIssue) {
        String body = JSON.createObjectNode()
                .put("title", "Checkout is down")
                .put("severity", "SEV1")
                .put("jiraIssue", jiraIssue)
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

    private HttpResponse<String> close(String user, String comment) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("transition").put("id", WorkflowOfJira.DONE);
        if (comment != null) {
            body.putObject("update")
                    .putArray("comment")
                    .addObject()
                    .putObject("add")
                    .put("body", comment);
        }
        return products.jira()
                .post("/rest/api/2/issue/" + issue + "/transitions")
                .as(user)
                .json(body.toString())
                .send();
    }

    private static String refused(HttpResponse<String> answer) {
        return json(answer, 400).at("/errorMessages/0").asText();
    }

    private String status() {
        return ofJira("?fields=status").at("/fields/status/name").asText();
    }

    private JsonNode comments() {
        return ofJira("/comment").get("comments");
    }

    private JsonNode ofJira(String of) {
        return json(
                products.jira()
                        .get("/rest/api/2/issue/" + issue + of)
                        .as("alice")
                        .send(),
                200);
    }

    private JsonNode timeline() {
        return products.get(API + "/incidents/" + incident + "/timeline?all=true", "alice")
                .get("values");
    }

    private static void faults(Http product, String faults) {
        json(product.post("/rest/sandbox/1.0/faults").as("admin").json(faults).send(), 200);
    }
}
