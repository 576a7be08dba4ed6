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

    private final Products products = Products.shared();

    @Test
    public void token_isMadeUsedAndRevokedAndADeliveryAssigned() throws IOException {
        String key = products.declare("Deliveries go here").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.open("/plugins/servlet/incidents-admin/integrations");
            browser.driver().findElement(By.id("incidents-token-name")).sendKeys("tokyo-prometheus\n");
            browser.await(ExpectedConditions.textToBe(
                    By.cssSelector("[data-incidents-messages] .title"),
                    "Token \"tokyo-prometheus\" is created. Copy its address now; it is shown once."));
            String url = browser.text(".incidents-snippet");
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
            browser.open("/plugins/servlet/incidents-admin/integrations");
            browser.screenshot("integrations");
            By row = By.xpath("//tr[contains(., 'search-3 has 2 % left')]");
            new Select(browser.driver().findElement(row).findElement(By.tagName("select"))).selectByValue(key);
            browser.driver()
                    .findElement(row)
                    .findElement(By.cssSelector("button[type=submit]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "Assigned to " + key));
            browser.await(ExpectedConditions.invisibilityOfElementLocated(row));

            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-name=tokyo-prometheus]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "Revoke \"tokyo-prometheus\"?"));
            assertTrue(browser.text("[data-incidents-messages]").contains("refused with 404"));
            browser.screenshot("integrations-revoke");
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-messages] .aui-button-primary"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGE, "is revoked"));
            browser.await(ExpectedConditions.invisibilityOfElementLocated(
                    By.cssSelector("[data-incidents-name=tokyo-prometheus]")));
        }
    }
}
