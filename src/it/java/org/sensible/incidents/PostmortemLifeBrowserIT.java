package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * The whole life of a postmortem in a browser: the incident recovers, the page drafts itself, two people write while alerts still
 * arrive, what arrived is merged in, and two reviewers in two zones read and approve until it counts as learnt.
 */
public class PostmortemLifeBrowserIT {

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.drafts";
    private static final String PANEL = ".incidents-review";
    private static final By DIALOG = By.cssSelector("dialog.incidents-refresh-dialog");

    /** From recovery to understanding the causes, as the mock-up has it. */
    private static final Duration TRIAGE = Duration.ofHours(20).plusMinutes(39);

    private final Products products = Products.shared();
    private final Instant recovered = Instant.now().minus(Duration.ofHours(26)).truncatedTo(ChronoUnit.SECONDS);
    private String token;
    private String key;
    private String pageId;

    @Before
    public void begin() {
        send(
                "admin",
                "PUT",
                API + "/settings",
                "{\"draftAfterMinutes\": 0, \"zones\": [\"Asia/Tokyo\", \"America/Los_Angeles\"]}",
                200);
        token = send("admin", "POST", API + "/hooks/tokens", "{\"source\": \"alertmanager\", \"name\": \"life\"}", 201)
                .get("token")
                .asText();
    }

    @After
    public void asBefore() {
        send("admin", "PUT", API + "/settings", "{\"draftAfterMinutes\": null, \"zones\": null}", 200);
    }

    @Test
    public void postmortem_livesFromRecoveryToLearnt() throws IOException {
        incidentRecovers();
        draftsItself();
        String url = json(get("alice", API + "/incidents/" + key + "/postmortem"), 200)
                .get("url")
                .asText();
        try (PageEditor alice = PageEditor.of(products, "alice", pageId);
                PageEditor bob = PageEditor.of(products, "bob", pageId)) {
            bothWrite(alice, bob);
            alert("f2", "PoolWaitHigh", recovered.minus(Duration.ofMinutes(30)));
            alice.publish();
            bob.type("<h2>Where we were lucky</h2>", "<p>Bob is still writing about luck.</p>");
            alert("f3", "ReplicaLag", recovered.minus(Duration.ofMinutes(25)));
            mergesWhatArrived(alice.browser(), url);
            bobPublishes(bob);
        }
        asksForTheReview(url);
        approves("bob", url, false);
        approves("carol", url, true);
        isLearnt();
    }

    private void incidentRecovers() {
        ObjectNode wanted = Products.JSON.createObjectNode();
        wanted.put("title", "Checkout fails for card payments").put("severity", "SEV1");
        wanted.put("startedAt", recovered.minus(Duration.ofMinutes(229)).toString());
        wanted.put("detectedAt", recovered.minus(Duration.ofMinutes(222)).toString());
        wanted.put("lead", "alice");
        key = send("alice", "POST", API + "/incidents", wanted.toString(), 201)
                .get("key")
                .asText();
        alert("f1", "CheckoutErrorRateHigh", recovered.minus(Duration.ofMinutes(222)));
        milestone("engaged", recovered.minus(Duration.ofMinutes(180)));
        milestone("fixed", recovered.minus(Duration.ofMinutes(19)));
        milestone("recovered", recovered);
        milestone("triaged", recovered.plus(TRIAGE));
    }

    private void draftsItself() {
        assertEquals(
                "SUCCESS", send("admin", "POST", JOB, "{}", 200).get("outcome").asText());
        JsonNode drafted = json(get("bob", API + "/incidents/" + key + "/postmortem"), 200);
        assertEquals("Alice Tanaka", drafted.at("/owner/displayName").asText());
        pageId = drafted.get("pageId").asText();
        assertTrue(body().contains("CheckoutErrorRateHigh"));
    }

    /** An alert that is over. */
    private void alert(String fingerprint, String name, Instant at) {
        String body = "{\"version\": \"4\", \"status\": \"firing\", \"alerts\": [{\"fingerprint\": \"" + fingerprint
                + "\", \"startsAt\": \"" + at + "\", \"endsAt\": \"0001-01-01T00:00:00Z\", \"labels\": {\"alertname\":"
                + " \"" + name + "\"}}]}";
        json(
                products.confluence()
                        .post(API + "/hooks/alertmanager/" + token + "?incident=" + key)
                        .json(body)
                        .send(),
                200);
    }

    /** At the same time, each in a browser of their own; each sees what the other one writes. */
    private void bothWrite(PageEditor alice, PageEditor bob) {
        alice.type("<h2>Summary</h2>", "<p>Cards were refused after the promotion of 4.18.0.</p>");
        bob.type("<h2>What went well</h2>", "<p>Bob found the pool in minutes.</p>");
        alice.awaitText("Bob found the pool");
        bob.awaitText("Cards were refused");
        assertFalse("nothing is published yet", body().contains("Cards were refused"));
    }

    private void mergesWhatArrived(Browser browser, String url) throws IOException {
        browser.open(url);
        browser.screenshot("life-drafted");
        String news = browser.text(".incidents-timeline-news");
        assertTrue(news, news.startsWith("2 new entries"));
        WebElement opener = browser.driver().findElement(By.cssSelector("[data-refresh=arrived]"));
        browser.run("document.querySelector('[data-refresh=arrived]').scrollIntoView({block: 'center'})");
        opener.click();
        browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
        String warning = browser.text(".incidents-refresh-warning");
        assertTrue(warning, warning.contains("Bob Rivera has unpublished changes"));
        WebElement add = browser.driver().findElement(By.cssSelector("dialog .aui-button-primary"));
        assertFalse("it asks once more", add.isEnabled());
        browser.screenshot("life-unpublished");
        browser.driver()
                .findElement(By.cssSelector(".incidents-refresh-warning input"))
                .click();
        add.click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("table.incidents-timeline"), "PoolWaitHigh"));
        String body = body();
        assertTrue(body, body.contains("Cards were refused") && body.contains("Bob found the pool"));
        assertFalse("what is not published stays out", body.contains("still writing about luck"));
    }

    /** The rows came into his open editor; what he had written before the merge is on the page with them. */
    private void bobPublishes(PageEditor bob) throws IOException {
        bob.awaitText("ReplicaLag");
        bob.browser().screenshot("life-editor");
        bob.publish();
        String body = body();
        for (String words : List.of(
                "still writing about luck", "PoolWaitHigh", "ReplicaLag", "Cards were refused", "found the pool")) {
            assertEquals(words + " once in " + body, 2, body.split(words, -1).length);
        }
    }

    private void asksForTheReview(String url) throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open(url);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-readiness-count"), "checks open"));
            browser.driver()
                    .findElement(By.cssSelector(PANEL + " [data-act=open][data-form=people]"))
                    .click();
            assertEquals(
                    "what readers would miss is open before they are asked",
                    "true",
                    browser.driver()
                            .findElement(By.cssSelector(".incidents-readiness"))
                            .getAttribute("open"));
            String found = browser.text(".incidents-readiness-list");
            assertTrue(found, found.contains("“") || found.contains("\"Impact\" has no answer"));
            browser.screenshot("life-readiness", PANEL);
            assertEquals("", browser.violations(PANEL));
            browser.driver()
                    .findElement(By.cssSelector(PANEL + " [name=reviewers]"))
                    .sendKeys("bob, carol");
            browser.driver()
                    .findElement(By.cssSelector("form[data-form=people] button[type=submit]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(PANEL), "0 of 2 approved"));
        }
    }

    private void approves(String user, String url, boolean inJapanese) throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", user);
            if (inJapanese) {
                browser.language("ja_JP");
            }
            try {
                browser.open(url);
                String zones = browser.text("table.incidents-timeline");
                assertTrue(
                        zones,
                        inJapanese ? zones.contains("東京") || zones.contains("Tokyo") : zones.contains("Los Angeles"));
                browser.screenshot("life-review-" + user);
                browser.driver()
                        .findElement(By.cssSelector(PANEL + " [data-act=approve]"))
                        .click();
                browser.await(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector(PANEL), inJapanese ? "2" : "1 of 2 approved"));
            } finally {
                if (inJapanese) {
                    browser.language("en_US");
                }
            }
        }
    }

    private void isLearnt() {
        JsonNode postmortem = json(get("carol", API + "/incidents/" + key + "/postmortem"), 200);
        assertEquals("REVIEWED", postmortem.get("state").asText());
        JsonNode incident = json(get("carol", API + "/incidents/" + key), 200);
        JsonNode triage = incident.at("/keyTimes/timeToTriage");
        assertEquals("RECORDED", triage.get("state").asText());
        assertEquals(TRIAGE.toSeconds(), triage.get("seconds").asLong());
        JsonNode learn = incident.at("/keyTimes/timeToLearn");
        Instant learnt = Instant.parse(incident.at("/milestones/LEARNED/at").asText());
        assertEquals("RECORDED", learn.get("state").asText());
        assertEquals(
                Duration.between(recovered, learnt).toSeconds(),
                learn.get("seconds").asLong());
        assertTrue(
                "26 hours and what the test took: " + learn,
                learn.get("seconds").asLong() >= Duration.ofHours(26).toSeconds()
                        && learn.get("seconds").asLong() < Duration.ofHours(27).toSeconds());
    }

    private void milestone(String name, Instant at) {
        send("alice", "PUT", API + "/incidents/" + key + "/milestones/" + name, "{\"at\": \"" + at + "\"}", 200);
    }

    private JsonNode page() {
        return json(get("alice", "/rest/api/content/" + pageId + "?expand=version,body.storage"), 200);
    }

    private String body() {
        return page().at("/body/storage/value").asText();
    }

    private HttpResponse<String> get(String user, String path) {
        return products.confluence().get(path).as(user).send();
    }

    private JsonNode send(String user, String method, String path, String body, int status) {
        return json(products.confluence().call(method, path).as(user).json(body).send(), status);
    }
}
