package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The administrator's page of integrations in a real browser: a token made, used and revoked, a delivery assigned. */
public class IntegrationsBrowserIT {

    private static final By MESSAGE = By.cssSelector("[data-incidents-messages] .aui-message");

    private static final String PAGE = "/plugins/servlet/incidents-admin/integrations";

    private final Products products = Products.shared();

    @Test
    public void token_isMadeUsedAndRevokedAndADeliveryAssigned() throws IOException {
        String key = products.declare("Deliveries go here").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.open(PAGE);
            new Select(browser.driver().findElement(By.id("incidents-token-source"))).selectByValue("alertmanager");
            browser.driver().findElement(By.id("incidents-token-name")).sendKeys("tokyo-prometheus\n");
            browser.await(ExpectedConditions.textToBe(
                    By.cssSelector("[data-incidents-messages] .title"),
                    "Token \"tokyo-prometheus\" is created. Copy its address now; it is shown once."));
            String url = browser.text("[data-incidents-messages] .incidents-snippet");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-incidents-part=tokens]"), "tokyo-prometheus"));
            browser.screenshot("integrations-created");

            String path = url.substring(url.indexOf(API)) + "?incident=INC-999998";
            String body = "{\"version\": \"4\", \"status\": \"firing\", \"alerts\": [{\"fingerprint\": \"b1\","
                    + " \"startsAt\": \"2026-11-01T05:58:40Z\", \"labels\": {\"alertname\": \"DiskAlmostFull\"},"
                    + " \"annotations\": {\"summary\": \"search-3 has 2 % left\"}}]}";
            assertEquals(
                    202,
                    products.confluence()
                            .post(path)
                            .bytes("application/json", body.getBytes(StandardCharsets.UTF_8))
                            .status());
            browser.open(PAGE);
            By row = By.xpath("//*[@data-incidents-part='unassigned']//tr[contains(., 'search-3 has 2 % left')]");
            browser.driver().findElement(row).findElement(By.name("delivery")).click();
            new Select(browser.driver().findElement(By.id("incidents-belongs-to"))).selectByValue(key);
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-unassigned] button[type=submit]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "Assigned to " + key));
            browser.await(ExpectedConditions.invisibilityOfElementLocated(row));
            rule(browser);
            rotate(browser);
            look(browser);

            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-name=tokyo-prometheus] [data-incidents-do=revoke]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "Revoke \"tokyo-prometheus\"?"));
            assertTrue(browser.text("[data-incidents-messages]").contains("refused with 404"));
            browser.screenshot("integrations-revoke");
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-messages] .aui-button-primary"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "is revoked"));
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-incidents-name=tokyo-prometheus]"), "REVOKED"));
            browser.language("ja_JP");
            browser.open(PAGE);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-incidents-rule-list]"), "search"));
            browser.screenshot("integrations-ja");
            browser.language("en_US");
        }
    }

    /** Adds a rule, tries it with the delivery and saves it. */
    private static void rule(Browser browser) {
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-add-rule]"))
                .click();
        browser.driver()
                .findElement(By.cssSelector(".incidents-rule-line input[placeholder^=checkout]"))
                .sendKeys("search*\n");
        By list = By.cssSelector("[data-incidents-rule-list]");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                list, "goes to the newest open incident of its service"));
        browser.driver()
                .findElement(By.xpath("//*[@data-incidents-rule-list]//button[.='Try']"))
                .click();
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(list, "No rule finds an incident for it now."));
        browser.driver().findElement(By.xpath("//button[.='Save rules']")).click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "The rules are saved"));
    }

    private static void look(Browser browser) throws IOException {
        browser.open(PAGE);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("[data-incidents-rule-list]"), "search"));
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-sender=datadog] summary"))
                .click();
        browser.screenshot("integrations");
        browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
        browser.screenshot("integrations-dark");
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-show=refused]"))
                .click();
        assertTrue(browser.driver().findElements(By.cssSelector("tr[data-status='']")).stream()
                .noneMatch(row -> row.isDisplayed()));
    }

    private static void rotate(Browser browser) {
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-name=tokyo-prometheus] [data-incidents-do=rotate]"))
                .click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "Rotate"));
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-messages] form button[type=submit]"))
                .click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "has a new address"));
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("[data-incidents-name=tokyo-prometheus]"), "the former address works until"));
    }
}
