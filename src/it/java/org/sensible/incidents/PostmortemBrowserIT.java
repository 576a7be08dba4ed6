package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page in a real browser, as its readers see it. */
public class PostmortemBrowserIT {

    private final Products products = Products.shared();

    @Test
    public void postmortem_isReadInBothZones() throws IOException {
        String key =
                products.declare("Checkout fails for card payments").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode made = products.createPostmortem(key);
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "carol");
            browser.open(made.get("url").asText());
            WebElement timeline = browser.driver().findElement(By.cssSelector("table.incidents-timeline"));
            List<String> heads = timeline.findElements(By.tagName("th")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertEquals(List.of("Tokyo", "Los Angeles", "What happened", "Evidence"), heads);
            assertTrue(timeline.getText(), timeline.getText().contains("14:58 JST"));
            browser.screenshot("postmortem");
            browser.open("/plugins/servlet/incidents/" + key + "?all=true");
            assertTrue(browser.driver().getPageSource().contains("Queue is draining"));
            browser.screenshot("incident");
        }
    }
}
