package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;

import java.io.IOException;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The administrator's page of what action items are worth, in a real browser; and who may not open it. */
public class WeightsBrowserIT {

    private static final String PAGE = "/plugins/servlet/incidents-admin/action-items";

    private final Products products = Products.shared();

    @Test
    public void numbers_areSavedRefusedAtTheirFieldAndBroughtBack() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.open(PAGE);
            set(browser, "points.M", "0");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-weights:not([data-incidents-follow]) [type=submit]"))
                    .click();
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-error='points.M']")));
            assertEquals("", browser.violationsInBothThemes(".incidents-weights"));
            browser.screenshot("weights");
            set(browser, "points.M", "3");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-weights:not([data-incidents-follow]) [type=submit]"))
                    .click();
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".aui-message-success")));
            assertEquals(3, points());
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-defaults]"))
                    .click();
            browser.await(driver -> "2".equals(field(browser, "points.M").getDomProperty("value")));
            assertEquals(2, points());
        }
    }

    @Test
    public void page_isForAdministratorsOnly() {
        assertEquals(403, products.confluence().get(PAGE).as("alice").status());
        assertTrue(products.confluence().get(PAGE).as("admin").send().body().contains("points.XL"));
    }

    private int points() {
        return products.get(API + "/settings", "admin").at("/points/M").asInt();
    }

    private static void set(Browser browser, String name, String number) {
        WebElement input = field(browser, name);
        input.clear();
        input.sendKeys(number);
    }

    private static WebElement field(Browser browser, String name) {
        return browser.driver().findElement(By.cssSelector("[name='" + name + "']"));
    }
}
