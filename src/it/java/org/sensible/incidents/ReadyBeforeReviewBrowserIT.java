package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** A policy that lets a review begin only once the page is ready: refused with what is missing, and taken once that is mended. */
public class ReadyBeforeReviewBrowserIT {

    private static final By ANSWER = By.cssSelector(".incidents-review > .incidents-answer");
    private static final String ROW = "<tr><td><p>Ready before review</p></td><td><p>SEV2</p></td>"
            + "<td><p>1 business day</p></td><td><p>the owner of the postmortem</p></td></tr>";

    private final Products products = Products.shared();
    private final Instant started = Instant.now().minus(Duration.ofMinutes(50));
    private String key;
    private String pageId;

    @Before
    public void policyAsksForReadyPages() {
        PolicyPage policy = PolicyPage.fromTheBlueprint(products, "Ready first " + System.nanoTime());
        policy.edit("<tr><td><p>Every action item", ROW + "<tr><td><p>Every action item");
        policy.putInForce("OPS");
        key = products.declare("Not ready yet").get("key").asText();
        Map<String, Integer> minutes = Map.of("started", 0, "detected", 5, "engaged", 15, "fixed", 30, "recovered", 40);
        minutes.forEach((name, after) -> send(
                "PUT", "/milestones/" + name, "{\"at\": \"" + started.plus(Duration.ofMinutes(after)) + "\"}", 200));
        send(
                "POST",
                "/timeline",
                "{\"at\": \"" + started.plus(Duration.ofMinutes(9)) + "\", \"text\": \"Paged again\"}",
                201);
        pageId = products.createPostmortem(key).get("pageId").asText();
    }

    @After
    public void asBefore() {
        PolicyPage.put(products, "{\"pageId\": null, \"space\": \"OPS\"}");
    }

    @Test
    public void review_isRefusedWithWhatIsMissingAndBeginsOnceThatIsMended() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/pages/viewpage.action?pageId=" + pageId);
            asksForTheReview(browser);
            browser.await(visibilityOfElementLocated(ANSWER));
            String refusal = browser.driver().findElement(ANSWER).getText();
            assertTrue(refusal, refusal.startsWith("The policy lets a review begin only once the page is ready."));
            assertTrue(refusal, refusal.contains("\"Impact\" has no answer."));
            assertTrue(refusal, refusal.contains("There is no action item."));
            assertTrue(refusal, refusal.contains("Nobody has said whether the causes are understood"));
            assertEquals("the names stay", "bob", reviewers(browser));
            assertEquals("DRAFT", state());
            assertEquals("", browser.violations(".incidents-review"));
            browser.screenshot("ready-refused", ".incidents-review");
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            browser.screenshot("ready-refused-dark", ".incidents-review");
            refusedInJapanese(browser);
            mended(browser);
            asksForTheReview(browser);
            browser.await(
                    textToBePresentInElementLocated(By.cssSelector(".incidents-review-count"), "0 of 1 approved"));
            assertEquals("IN_REVIEW", state());
        }
    }

    private void refusedInJapanese(Browser browser) throws IOException {
        browser.language("ja_JP");
        try {
            browser.open("/pages/viewpage.action?pageId=" + pageId);
            asksForTheReview(browser);
            browser.await(textToBePresentInElementLocated(ANSWER, "準備ができてからでないと"));
            browser.screenshot("ready-refused-ja", ".incidents-review");
        } finally {
            browser.language("en_US");
        }
    }

    /** As alice: every question answered in the editor, the causes said in the panel, an item raised in Jira. */
    private void mended(Browser browser) {
        browser.open("/pages/editpage.action?pageId=" + pageId);
        browser.run(
                "var text = document.getElementById('storage');"
                        + "text.value = text.value.replace(/<ac:placeholder[^]*?<\\/ac:placeholder>/g, '120 payments waited');");
        browser.driver().findElement(By.id("save")).click();
        browser.await(visibilityOfElementLocated(By.cssSelector("[data-act=understood]")))
                .click();
        browser.await(textToBePresentInElementLocated(By.cssSelector(".incidents-review"), "Causes understood: "));
        send(
                "POST",
                "/action-items",
                "{\"summary\": \"Cap the retries\", \"project\": \"OPS\", \"assignee\": \"bob\","
                        + " \"isu\": {\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"high\"}}",
                201);
        browser.open("/pages/viewpage.action?pageId=" + pageId);
    }

    private void asksForTheReview(Browser browser) {
        browser.driver()
                .findElement(By.cssSelector("[data-act=open][data-form=people]"))
                .click();
        browser.driver().findElement(By.name("reviewers")).clear();
        browser.driver().findElement(By.name("reviewers")).sendKeys("bob");
        browser.driver()
                .findElement(By.cssSelector("form[data-form=people] [type=submit]"))
                .click();
    }

    private static String reviewers(Browser browser) {
        return browser.driver().findElement(By.name("reviewers")).getAttribute("value");
    }

    private String state() {
        return products.get(API + "/incidents/" + key + "/postmortem", "alice")
                .get("state")
                .asText();
    }

    private void send(String method, String path, String body, int status) {
        json(
                products.confluence()
                        .call(method, API + "/incidents/" + key + path)
                        .as("alice")
                        .json(body)
                        .send(),
                status);
    }
}
