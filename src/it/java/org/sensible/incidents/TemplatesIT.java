package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.sensible.sandbox.velocity.TemplateCheck;

/** Every template is rendered with the host's method allowlist enforced, in each of its states. */
public class TemplatesIT {

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);

    @Test
    public void everyTemplate_rendersWithEnforcementOn() throws IOException {
        String key = products.declare("Templates").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        String postmortem = products.createPostmortem(key).get("pageId").asText();
        noteLater(key);
        assertTrue(products.view(postmortem, "carol").contains("incidents-timeline-news"));
        assertTrue(page("copy of " + key, storage(postmortem)).contains("This page is a copy"));
        assertTrue(
                page("live " + key, macro("incident-timeline", "incident", key)).contains("CheckoutErrorRateHigh"));
        assertTrue(page("nothing " + key, macro("incident-timeline", "incident", "INC-99999"))
                .contains("role=\"alert\""));
        assertTrue(page("no zone " + key, macro("incident-timeline", "incident", key, "zones", "Mars/Olympus"))
                .contains("Mars/Olympus"));
        assertTrue(
                page("no time " + key, macro("incident-time", "at", "tea time")).contains("incidents-problem"));
        assertTrue(page("unnamed " + key, macro("incident-key-times", "incident", ""))
                .contains("role=\"alert\""));
        assertTrue(html("/plugins/servlet/incidents/" + key + "?all=true").contains("An ordinary message"));
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents/" + key)
                .as("alice")
                .text()
                .contains("incidents-close-form"));
        assertTrue(html("/plugins/servlet/incidents-postmortems").contains(key));
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents-adopt")
                .as("alice")
                .text()
                .contains("data-adoption"));
        assertTrue(html("/plugins/servlet/incidents/INC-99999").contains("No such incident"));
        assertTrue(page(
                        "policy " + key,
                        "<ac:structured-macro ac:name=\"incident-policy\"><ac:rich-text-body><p>Ours</p></ac:rich-text-body>"
                                + "</ac:structured-macro>")
                .contains("No page is the policy yet"));
        assertTrue(page(
                        "coverage " + key,
                        "<ac:structured-macro ac:name=\"team-coverage\"><ac:rich-text-body><table><tbody>"
                                + "<tr><th>Who</th><th>Time zone</th><th>Working hours</th></tr>"
                                + "<tr><td>Pune</td><td>Asia/Kolkata</td><td>09:00–17:30</td></tr>"
                                + "</tbody></table></ac:rich-text-body></ac:structured-macro>")
                .contains("incidents-coverage-week"));
        String response = pages.make(
                "response " + key,
                macro("declare-incident")
                        + macro("incident-board")
                        + macro("incident-summary", "incident", key)
                        + macro("policy-report")
                        + macro("incident-handover"));
        assertTrue(products.view(response, "alice").contains("incidents-status-form"));
        assertTrue(html("/plugins/servlet/incidents-policy-report?days=30").contains("incidents-report-over"));
        String live = pages.make("live timeline " + key, macro("incident-timeline", "incident", key));
        assertTrue(html("/exportword?pageId=" + live).contains("incidents-timeline-time"));
        assertTrue(
                html("/plugins/servlet/incidents-timeline/" + key + "?all=true").contains("data-event"));
        String item = raise(key);
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents-admin/blaming-words")
                .as("admin")
                .text()
                .contains("root cause"));
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents-admin/archive")
                .as("admin")
                .text()
                .contains("sensible-archive.json"));
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents-admin/action-items")
                .as("admin")
                .text()
                .contains("points.XL"));
        assertTrue(html("/plugins/servlet/incidents-answer/" + item + "?answer=later")
                .contains("name=\"until\""));
        assertTrue(products.jira()
                .get("/plugins/servlet/incidents-admin/reporting")
                .as("admin")
                .text()
                .contains("incidents-reporting-address"));
        assertTrue(page("items " + key, macro("action-items", "incident", key, "view", "list"))
                .contains(item));
        assertTrue(html("/exportword?pageId=" + postmortem).contains(item));
        assertTrue(products.jira().get("/browse/" + item).as("carol").text().contains("incidents-item-panel"));
        assertEquals(
                200,
                products.confluence()
                        .get("/plugins/servlet/incidents-admin/integrations")
                        .as("admin")
                        .status());
        assertEquals(
                200,
                products.confluence()
                        .get("/plugins/servlet/incidents-admin/selftest")
                        .as("admin")
                        .status());
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents-admin/policy")
                .as("admin")
                .text()
                .contains("data-incidents-policy-places"));
        assertTrue(
                html("/plugins/servlet/incidents-timeline/" + key + "?all=true").contains("CheckoutErrorRateHigh"));
        String over = products.declare("Over").get("key").asText();
        json(
                products.confluence()
                        .post(API + "/incidents/" + over + "/close")
                        .as("alice")
                        .json("{\"reason\": \"a test\"}")
                        .send(),
                200);
        assertTrue(products.confluence()
                .get("/plugins/servlet/incidents/" + over)
                .as("alice")
                .text()
                .contains("incidents-policy-ask"));
        WorkflowOfJira workflow = new WorkflowOfJira(products);
        assertTrue(workflow.page(WorkflowOfJira.addressToAdd()).contains("name=\"demandsAsked\""));
        workflow.holdUp("due", false);
        assertTrue(workflow.page(WorkflowOfJira.address()).contains("Nothing may be due"));
        workflow.letGo();
        Set<String> left = new TreeSet<>(TemplateCheck.templatesOf(Products.jar()));
        left.removeIf(
                template -> products.renderedTemplates().stream().anyMatch(rendered -> rendered.endsWith(template)));
        assertEquals("templates that no test renders", Set.of(), left);
    }

    @Test
    public void exports_tellBothZonesAndDatesInEveryRow() throws IOException {
        String key = products.declare("Exports").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        String pageId = products.createPostmortem(key).get("pageId").asText();
        String word = html("/exportword?pageId=" + pageId);
        assertTrue(word, word.contains("Sat 31 Oct 2026"));
        assertEquals(
                word.split("incidents-timeline-time").length - 1, word.split("incidents-timeline-date").length - 1);
    }

    @Test
    public void japaneseReaders_readJapanese() throws IOException {
        String key = products.declare("Japanese").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        // A language that carol chose in another test would win over her browser's.
        String html = products.confluence()
                .get("/plugins/servlet/incidents/" + key + "?locale=ja_JP")
                .as("carol")
                .text();
        assertTrue(html, html.contains("キータイム"));
        assertTrue(html, html.contains("2026年11月1日(日)"));
    }

    private void noteLater(String key) {
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json("{\"at\": \"2026-11-02T01:00:00Z\", \"text\": \"later\"}")
                        .send(),
                201);
    }

    private String raise(String key) {
        return json(
                        products.confluence()
                                .post(API + "/incidents/" + key + "/action-items")
                                .as("alice")
                                .json("{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\":"
                                        + " {\"importance\": \"low\", \"size\": \"S\", \"urgency\": \"low\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private String storage(String pageId) {
        return products.get("/rest/api/content/" + pageId + "?expand=body.storage", "alice")
                .at("/body/storage/value")
                .asText();
    }

    private String page(String title, String storage) {
        return products.view(pages.make(title, storage), "carol");
    }

    private String html(String path) {
        return products.confluence().get(path).as("carol").text();
    }
}
