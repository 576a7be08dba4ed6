package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The main job with action items by the keys alone: from the top of the page by tab, and nothing is ever clicked. */
public class ActionItemsKeyboardBrowserIT {

    private final Products products = Products.shared();
    private String incident;

    @Test
    public void items_areMadeMovedDecidedOnAndPlanned() throws IOException {
        incident = products.declare("Keys alone").get("key").asText();
        String page = products.createPostmortem(incident).get("pageId").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".incidents-items[data-ready]")));
            String first = made(browser, "Cap the retries");
            String second = made(browser, "Add a replica");
            move(browser, first);
            decide(browser, first, second);
            plan(browser);
        }
    }

    /** Gives the key of the new item. */
    private String made(Browser browser, String summary) {
        browser.tabTo("[data-do=create]");
        browser.press(Keys.ENTER);
        browser.tabTo("dialog [name=summary]");
        browser.press(summary);
        browser.tabTo("dialog [name=project]");
        browser.press("OPS");
        browser.tabTo("dialog [name=assignee]");
        browser.press("bob");
        browser.tabTo("dialog [value=issue]");
        browser.press(Keys.ENTER);
        told(browser, "Now an action item: OPS-");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-matrix"), summary));
        String key = (String) browser.ask(
                "var words = arguments[0]; return Array.from(document.querySelectorAll('.incidents-card'))"
                        + ".find(card => card.textContent.includes(words)).dataset.key",
                summary);
        assertEquals(summary, item(key).get("summary").asText());
        return key;
    }

    private void move(Browser browser, String key) {
        browser.tabTo(".incidents-card");
        to(browser, key);
        browser.press(Keys.SPACE);
        browser.press(Keys.ARROW_LEFT);
        browser.press(Keys.SPACE);
        told(browser, "Urgency Medium → High");
        assertEquals("high", item(key).at("/isu/urgency").asText());
        assertFocused(browser, key);
    }

    /** The arrows go from card to card. */
    private static void to(Browser browser, String item) {
        for (Keys key : List.of(
                Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_LEFT)) {
            if (isFocused(browser, item)) {
                return;
            }
            browser.press(key);
        }
        if (isFocused(browser, item)) {
            return;
        }
        throw new AssertionError("the arrow keys do not reach " + item);
    }

    private static boolean isFocused(Browser browser, String key) {
        return Boolean.TRUE.equals(browser.ask(
                "return document.activeElement.matches(arguments[0])", ".incidents-card[data-key='" + key + "']"));
    }

    private static void assertFocused(Browser browser, String key) {
        browser.await(driver -> isFocused(browser, key));
    }

    private void decide(Browser browser, String first, String second) throws IOException {
        browser.press("c");
        told(browser, "Undecided → Committed");
        assertFocused(browser, first);
        browser.press("l");
        browser.tabTo("dialog textarea");
        browser.press("After the upgrade");
        browser.tabTo("dialog [value=decide]");
        browser.press(Keys.ENTER);
        told(browser, "Committed → Later");
        assertEquals("later", item(first).get("commitment").asText());
        browser.tabTo(".incidents-card");
        to(browser, second);
        browser.press("n");
        browser.tabTo("dialog [value=decide]");
        browser.press(Keys.ENTER);
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog [data-error=reason]")));
        assertEquals("", browser.violationsInBothThemes("dialog"));
        browser.tabTo("dialog textarea");
        browser.press("Bought instead");
        browser.tabTo("dialog [value=decide]");
        browser.press(Keys.ENTER);
        told(browser, "Undecided → Not doing");
        assertEquals("notDoing", item(second).get("commitment").asText());
        browser.tabTo(".incidents-items-message [data-do=undo]");
        browser.press(Keys.ENTER);
        told(browser, "Not doing → Undecided");
        assertEquals("proposed", item(second).get("commitment").asText());
    }

    private void plan(Browser browser) throws IOException {
        browser.tabTo("[data-view]");
        for (int presses = 0; presses < 4; presses++) {
            if (Boolean.TRUE.equals(browser.ask("return document.activeElement.matches('[data-view=plan]')"))) {
                break;
            }
            browser.press(Keys.ARROW_RIGHT);
        }
        browser.tabTo("[data-view=plan]");
        browser.press(Keys.ENTER);
        browser.tabTo("[name=capacity]");
        browser.press("6", Keys.ENTER);
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-findings]")));
        assertTrue(browser.text(".incidents-items-body").contains("of 6 points"));
        assertEquals("", browser.violationsInBothThemes(".incidents-items"));
        browser.tabTo("[data-do=commit-all]");
        browser.press(Keys.ENTER);
        told(browser, "committed now");
        JsonNode items = products.get(API + "/incidents/" + incident + "/action-items", "alice");
        assertTrue(items.toString(), items.toString().contains("\"committed\""));
    }

    private JsonNode item(String key) {
        for (JsonNode item : products.get(API + "/incidents/" + incident + "/action-items", "alice")
                .get("values")) {
            if (item.get("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError(key + " is no item of " + incident);
    }

    private static void told(Browser browser, String words) {
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-items-message"), words));
    }
}
