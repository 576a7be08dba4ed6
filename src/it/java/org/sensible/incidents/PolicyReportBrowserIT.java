package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** How the policy was kept: on a page after it is there, by time and severity; on paper at once. In products of its own, to count. */
public class PolicyReportBrowserIT {

    private static final String SERVLET = "/plugins/servlet/incidents-policy-report";
    private static final By OVER = By.cssSelector(".incidents-report-over");
    private static final By TABLE = By.cssSelector(".incidents-report-rules table");

    private static Products products;
    private static String page;

    @BeforeClass
    public static void declareSix() {
        products = Products.start(Products.project()
                .resolve("target/it-report-" + ProcessHandle.current().pid()));
        CoveredTeam.putInForce(products);
        page = new WikiPages(products).make("Report", "<h2>Kept</h2>" + macro("policy-report"));
        for (int i = 0; i < 6; i++) {
            String body = Products.JSON
                    .createObjectNode()
                    .put("title", "Incident " + i)
                    .put("severity", i == 5 ? "SEV2" : "SEV1")
                    .put("startedAt", "2026-11-0" + (i + 1) + "T01:00:00Z")
                    .put("detectedAt", "2026-11-0" + (i + 1) + "T01:10:00Z")
                    .toString();
            String key = json(
                            products.confluence()
                                    .post(API + "/incidents")
                                    .as("alice")
                                    .json(body)
                                    .send(),
                            201)
                    .get("key")
                    .asText();
            json(
                    products.confluence()
                            .call("PUT", API + "/incidents/" + key + "/milestones/ENGAGED")
                            .as("alice")
                            .json("{\"at\": \"2026-11-0" + (i + 1) + "T0" + (i == 5 ? "1:20" : "3:00") + ":00Z\"}")
                            .send(),
                    200);
        }
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void report_comesAfterThePageAndFollowsTheChoices() throws IOException {
        assertFalse(
                "no page waits for incidents to be judged",
                products.view(page, "bob").contains("<table"));
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(presenceOfElementLocated(TABLE));
            String engaged = browser.text("tr[data-rule=engaged]");
            assertTrue(engaged, engaged.contains("1 of 6 kept") && engaged.contains("Nobody keeps this rule."));
            assertTrue(browser.text(".incidents-report-over").contains("6 incidents in 90 days"));
            assertEquals("", browser.violations(".incidents-report"));
            browser.screenshot("report", ".incidents-report");
            choose(browser, "severity", "SEV2");
            browser.await(textToBePresentInElementLocated(OVER, "1 incident "));
            choose(browser, "severity", "SEV4");
            browser.await(presenceOfElementLocated(By.cssSelector(".incidents-report-rules .incidents-empty")));
            assertTrue(browser.text(".incidents-report").contains("a longer time may have some"));
            choose(browser, "severity", "");
            choose(browser, "days", "365");
            browser.await(textToBePresentInElementLocated(OVER, "6 incidents in 365 days"));
            browser.run("document.documentElement.dataset.colorMode = 'dark'");
            assertEquals("", browser.violations(".incidents-report"));
            browser.screenshot("report-dark", ".incidents-report");
            browser.language("ja_JP");
            try {
                browser.open("/pages/viewpage.action?pageId=" + page);
                browser.await(presenceOfElementLocated(TABLE));
                browser.screenshot("report-ja", ".incidents-report");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void onPaper_itIsAllThere() {
        String word = products.confluence()
                .get("/exportword?pageId=" + page)
                .as("carol")
                .text();
        assertTrue(word, word.contains("1 of 6 kept"));
        assertFalse(word, word.contains("<form") || word.contains("<select"));
    }

    @Test
    public void table_isForWhoMaySeeIncidents() {
        assertEquals(
                "to the log-in page", 302, products.confluence().get(SERVLET).status());
        assertEquals(404, products.confluence().get(SERVLET).as("mallory").status());
        assertEquals(
                400, products.confluence().get(SERVLET + "?days=many").as("bob").status());
        assertEquals(
                400,
                products.confluence()
                        .get(SERVLET + "?from=2099-01-01")
                        .as("bob")
                        .status());
    }

    @Test
    public void call_takesTimeAndSeverityToo() {
        JsonNode all = products.get(API + "/policy/report?days=365", "carol");
        assertEquals(6, all.get("incidents").asInt());
        assertFalse(all.get("cut").asBoolean());
        assertEquals(
                1,
                products.get(API + "/policy/report?severity=SEV2", "carol")
                        .get("incidents")
                        .asInt());
        JsonNode refusal = json(
                products.confluence()
                        .get(API + "/policy/report?days=0")
                        .as("carol")
                        .send(),
                400);
        assertEquals("days", refusal.at("/errors/0/field").asText());
    }

    private static void choose(Browser browser, String name, String value) {
        new Select(browser.driver().findElement(By.cssSelector(".incidents-report-form [name=" + name + "]")))
                .selectByValue(value);
    }
}
