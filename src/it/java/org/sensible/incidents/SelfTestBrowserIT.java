package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.sensible.sandbox.Http;

/** The administrator's page of the self-test in a real browser, in both languages; and who may not open it. */
public class SelfTestBrowserIT {

    private static final String PAGE = "/plugins/servlet/incidents-admin/selftest";
    private static final By ROWS = By.cssSelector("[data-incidents-findings] tbody tr");
    private static final By MESSAGE = By.cssSelector("[data-incidents-state] .aui-message");

    private final Products products = Products.shared();

    @Test
    public void selfTest_isRunFromItsPageAndItsReportCopied() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.open(PAGE);
            assertTrue(browser.text(".incidents-selftest").contains("space OPS"));
            browser.screenshot("selftest-before");
            browser.driver().findElement(By.cssSelector("[data-incidents-run]")).click();
            browser.await(ExpectedConditions.textToBe(MESSAGE, "Nothing failed: 15 passed, 0 skipped."));
            assertEquals(15, browser.driver().findElements(ROWS).size());
            WebElement drafts = browser.driver().findElement(By.cssSelector("tr[data-incidents-probe='open draft']"));
            assertTrue(drafts.getText(), drafts.getText().contains("the draft kept its words"));
            assertTrue(drafts.getText(), drafts.getText().toLowerCase().contains("passed"));
            browser.screenshot("selftest");

            browser.run("Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});");
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-copy]"))
                    .click();
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".incidents-selftest-report")));
            String report = browser.driver()
                    .findElement(By.cssSelector(".incidents-selftest-report"))
                    .getDomProperty("value");
            assertTrue(report, report.contains("[passed] open draft: the page was saved beside an open draft"));
            assertTrue(report, report.startsWith("Sensible self-test: "));
        }
    }

    @Test
    public void failures_areMarkedInWordsAndInJapanese() throws IOException {
        products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"jira\": \"down\"}")
                .send();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.language("ja_JP");
            try {
                browser.open(PAGE);
                browser.driver()
                        .findElement(By.cssSelector("[data-incidents-run]"))
                        .click();
                browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "失敗 1 件、成功 14 件、スキップ 0 件。"));
                WebElement link =
                        browser.driver().findElement(By.cssSelector("tr[data-incidents-probe='application link']"));
                assertTrue(link.getText(), link.getText().contains("失敗"));
                browser.screenshot("selftest-ja");
            } finally {
                browser.language("en_US");
            }
        } finally {
            products.confluence()
                    .post("/rest/sandbox/1.0/faults")
                    .as("admin")
                    .json("{\"jira\": \"ok\"}")
                    .send();
        }
    }

    @Test
    public void page_isForAdministrators() {
        Http confluence = products.confluence();
        assertEquals(403, confluence.get(PAGE).as("alice").status());
        assertEquals(302, new Http(products.confluenceUrl()).get(PAGE).status());
        assertFalse(confluence.get(PAGE).as("mallory").text().contains("OPS"));
    }
}
