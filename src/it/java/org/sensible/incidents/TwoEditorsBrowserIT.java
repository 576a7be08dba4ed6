package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/**
 * Alice adds what arrived while bob has the page's editor open, as the host does with his draft: it merges what was saved past him, it
 * cannot, or it refuses such a save. Nothing that anybody wrote is lost.
 */
public class TwoEditorsBrowserIT {

    private static final By DIALOG = By.cssSelector("dialog.incidents-refresh-dialog");
    private static final String WELL = "<h2>What went well</h2>";

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private String key;
    private String pageId;

    @Before
    public void noteArrives() {
        key = products.declare("Two editors").get("key").asText();
        pageId = products.createPostmortem(key).get("pageId").asText();
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json("{\"at\": \"" + Instant.now().minusSeconds(60) + "\", \"kind\": \"decision\","
                                + " \"text\": \"Decision: roll back\"}")
                        .send(),
                201);
    }

    @After
    public void allIsWell() {
        faults("{\"reconcile\": \"ok\", \"externalChanges\": 0}");
    }

    @Test
    public void draftThatTheHostDoesNotMerge_staysBobsUntilItDoes() throws IOException {
        try (PageEditor bob = PageEditor.of(products, "bob", pageId);
                Browser alice = alice()) {
            bob.type(WELL, "<p>Bob writes.</p>");
            faults("{\"reconcile\": \"fail\"}");
            preview(alice);
            add(alice);
            alice.await(textToBePresentInElementLocated(By.cssSelector("table.incidents-timeline"), "roll back"));
            String published = pages.storage(pageId);
            String refused = bob.publishInVain();
            assertTrue(refused, refused.contains("could not be merged"));
            bob.awaitText("Bob writes.");
            assertEquals("the page stays as it is", published, pages.storage(pageId));
            assertTrue(draft().contains("Bob writes."));
            faults("{\"reconcile\": \"ok\"}");
            bob.publish();
            String body = pages.storage(pageId);
            assertTrue(body, body.contains("Bob writes.") && body.contains("roll back"));
        }
    }

    @Test
    public void pageThatRefusesASave_isLeftAloneAndTakenLater() throws IOException {
        try (PageEditor bob = PageEditor.of(products, "bob", pageId);
                Browser alice = alice()) {
            bob.type(WELL, "<p>Bob writes.</p>");
            String before = pages.storage(pageId);
            preview(alice);
            faults("{\"externalChanges\": 4}");
            add(alice);
            alice.await(visibilityOfElementLocated(By.cssSelector("dialog [role=alert]")));
            alice.screenshot("refresh-busy");
            assertEquals("untouched", before, pages.storage(pageId));
            assertTrue(draft().contains("Bob writes."));
            faults("{\"externalChanges\": 2}");
            alice.await(elementToBeClickable(By.cssSelector("dialog .aui-button-primary")))
                    .click();
            alice.await(textToBePresentInElementLocated(By.cssSelector("table.incidents-timeline"), "roll back"));
            bob.awaitText("roll back");
            bob.publish();
            String body = pages.storage(pageId);
            assertTrue(body, body.contains("Bob writes.") && body.contains("roll back"));
        }
    }

    @Test
    public void previewThatIsLeft_changesNothing() throws IOException {
        try (PageEditor bob = PageEditor.of(products, "bob", pageId);
                Browser alice = alice()) {
            bob.type(WELL, "<p>Bob writes.</p>");
            alice.language("ja_JP");
            try {
                preview(alice);
                String warning = alice.text(".incidents-refresh-warning");
                assertTrue(warning, warning.contains("Bob Rivera") && warning.contains("公開"));
                alice.screenshot("refresh-unpublished-ja");
                alice.driver()
                        .findElement(By.cssSelector("dialog.incidents-refresh-dialog button:not(.aui-button-primary)"))
                        .click();
            } finally {
                alice.language("en_US");
            }
            assertFalse(pages.storage(pageId).contains("roll back"));
            assertEquals(
                    1,
                    products.get("/rest/api/content/" + pageId + "?expand=version", "alice")
                            .at("/version/number")
                            .asInt());
        }
    }

    private Browser alice() throws IOException {
        Browser browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "alice");
        return browser;
    }

    private void preview(Browser browser) {
        browser.open("/pages/viewpage.action?pageId=" + pageId);
        browser.run("document.querySelector('[data-refresh=arrived]').scrollIntoView({block: 'center'})");
        browser.await(elementToBeClickable(By.cssSelector("[data-refresh=arrived]")))
                .click();
        browser.await(visibilityOfElementLocated(DIALOG));
    }

    /** Says that bob's changes are known, and adds. */
    private static void add(Browser browser) {
        browser.driver()
                .findElement(By.cssSelector(".incidents-refresh-warning input"))
                .click();
        browser.driver()
                .findElement(By.cssSelector("dialog .aui-button-primary"))
                .click();
    }

    private String draft() {
        JsonNode draft = products.get("/rest/api/content/" + pageId + "?status=draft&expand=body.storage", "bob");
        return draft.at("/body/storage/value").asText();
    }

    private void faults(String json) {
        json(
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(json)
                        .send(),
                200);
    }
}
