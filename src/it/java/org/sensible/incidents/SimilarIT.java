package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Past incidents that are like one, over HTTP and below the review on the postmortem's page. */
public class SimilarIT {

    private static final String PANEL = ".incidents-similar-panel";

    private final Products products = Products.shared();

    private String given(String title, String startedAt) {
        String key = products.declare(title).get("key").asText();
        send("/incidents/" + key + "/milestones/STARTED", "{\"at\": \"" + startedAt + "\"}");
        return key;
    }

    private void send(String path, String body) {
        int status = products.confluence()
                .call("PUT", API + path)
                .as("alice")
                .json(body)
                .status();
        assertEquals(path, 200, status);
    }

    private List<String> similar(String key, String user) {
        JsonNode values =
                products.get(API + "/incidents/" + key + "/similar", user).get("values");
        return StreamSupport.stream(values.spliterator(), false)
                .map(each -> each.at("/incident/key").asText())
                .toList();
    }

    @Test
    public void similarOnes_areFoundWithWhyByThoseWhoMaySeeThem() throws IOException {
        String open = given("Zookeeper quorum was lost", "2026-01-10T10:00:00Z");
        String secret = given("Zookeeper quorum was sold", "2026-01-11T10:00:00Z");
        send("/incidents/" + secret + "/restriction", "{\"users\": [\"alice\"]}");
        given("Something else altogether", "2026-01-12T10:00:00Z");
        String later = given("Zookeeper quorum again", "2026-03-10T10:00:00Z");
        String now = given("Zookeeper has no quorum", "2026-02-10T10:00:00Z");
        assertTrue(similar(now, "alice").containsAll(List.of(open, secret)));
        List<String> carols = similar(now, "carol");
        assertEquals(
                List.of(open), carols.stream().filter(key -> !key.equals(later)).toList());
        JsonNode first =
                products.get(API + "/incidents/" + now + "/similar", "carol").at("/values/0");
        assertEquals("words", first.at("/why/0/reason").asText());
        assertTrue(first.toString(), first.at("/why/0/text").asText().contains("quorum"));
        assertEquals(
                404,
                products.confluence()
                        .get(API + "/incidents/" + now + "/similar")
                        .as("mallory")
                        .status());
        JsonNode page = products.createPostmortem(now);
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "carol");
            browser.open(page.get("url").asText());
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(PANEL + " [data-count]"), Integer.toString(carols.size())));
            browser.driver().findElement(By.cssSelector(PANEL + " summary")).sendKeys(" ");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.linkText(open)));
            assertEquals("", browser.violations(".incidents-beside"));
            browser.screenshot("similar", ".incidents-beside");
            browser.language("ja_JP");
            try {
                browser.open(page.get("url").asText());
                browser.await(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector(PANEL + " [data-count]"), Integer.toString(carols.size())));
                browser.driver().findElement(By.cssSelector(PANEL + " summary")).click();
                browser.screenshot("similar-ja", ".incidents-beside");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void whatPagesSay_isComparedFromTheirPublicationOn() {
        String past = given("Parcels went astray", "2026-01-20T10:00:00Z");
        String hidden = given("Invoices doubled", "2026-01-21T10:00:00Z");
        String now = given("Labels came out empty", "2026-02-20T10:00:00Z");
        publish(past, "A hurricane lantern fell onto the franking machine.");
        publish(hidden, "Again a hurricane lantern, and the franking machine of the secret site.");
        publish(now, "The franking machine met a hurricane lantern.");
        List<String> alices = similar(now, "alice");
        assertTrue(alices.toString(), alices.containsAll(List.of(past, hidden)));
        send("/incidents/" + hidden + "/restriction", "{\"users\": [\"alice\"]}");
        List<String> carols = similar(now, "carol");
        assertTrue(carols.toString(), carols.contains(past) && !carols.contains(hidden));
        JsonNode why = StreamSupport.stream(
                        products.get(API + "/incidents/" + now + "/similar", "carol")
                                .get("values")
                                .spliterator(),
                        false)
                .filter(each -> each.at("/incident/key").asText().equals(past))
                .findFirst()
                .orElseThrow()
                .at("/why/0/text");
        assertEquals("rare words in both: franking, hurricane, lantern, machine", why.asText());
    }

    /** A postmortem whose summary says that. */
    private void publish(String key, String summary) {
        String pageId = products.createPostmortem(key).get("pageId").asText();
        JsonNode page = products.get("/rest/api/content/" + pageId + "?expand=version,body.storage", "alice");
        ObjectNode edit = Products.JSON
                .createObjectNode()
                .put("type", "page")
                .put("title", page.get("title").asText());
        edit.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        String body = page.at("/body/storage/value").asText();
        assertTrue(body, body.contains("<h2>Summary</h2>"));
        edit.putObject("body")
                .putObject("storage")
                .put("value", body.replace("<h2>Summary</h2>", "<h2>Summary</h2><p>" + summary + "</p>"))
                .put("representation", "storage");
        Products.json(
                products.confluence()
                        .call("PUT", "/rest/api/content/" + pageId)
                        .as("alice")
                        .json(edit.toString())
                        .send(),
                200);
    }
}
