package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textMatches;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Imports in a browser: what is pasted, a file, and one that goes on while the person is elsewhere. */
public class ImportBrowserIT {

    private static final By COUNT = By.cssSelector("[data-count]:not(:empty)");
    private static final By RESULT = By.cssSelector("[data-place='import'] [data-result]");
    private static final By PROGRESS = By.cssSelector("[data-place='import'] [data-progress-words]");
    private static final By PROBLEM = By.cssSelector("[data-place='import'] [data-error='']");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private Browser browser;
    private String incident;
    private String page;

    @Before
    public void openTimeline() throws IOException {
        browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "alice");
        incident = products.declare("Imports in a browser").get("key").asText();
        page = pages.make(
                "Imports of " + incident + " " + System.nanoTime(),
                macro("incident-timeline", "incident", incident, "zones", "Asia/Tokyo,America/Los_Angeles"));
        openPage();
    }

    @After
    public void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private void openPage() {
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.await(visibilityOfElementLocated(COUNT));
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private WebElement field(String name) {
        return find("[data-place='import'] [name='" + name + "']");
    }

    private void choose(String source) {
        find("[data-action='import']").click();
        new Select(browser.await(visibilityOfElementLocated(By.cssSelector("[data-place='import'] [name='source']"))))
                .selectByValue(source);
    }

    private void start() {
        find("[data-place='import'] [type='submit']").click();
    }

    private int kept(String source) {
        return products.get(API + "/incidents/" + incident + "/timeline?all=true&limit=1000&source=" + source, "alice")
                .get("values")
                .size();
    }

    @Test
    public void transcript_isTakenAndWhatIsUnclearAsked() throws IOException {
        choose("transcript");
        assertFalse(field("file").isDisplayed());
        field("paste").sendKeys("[2022-08-12 10:23 UTC] alice: it is slow\n[2022-08-12 10:24 UTC] bob: looking\n");
        start();
        browser.await(textToBePresentInElementLocated(RESULT, "2 new entries"));
        browser.await(textToBePresentInElementLocated(By.cssSelector("[data-rows], table"), "it is slow"));
        assertEquals(2, kept("transcript"));
        browser.screenshot("import-transcript");
        field("paste").clear();
        field("paste").sendKeys("2X:30 somebody rolled back\n10:30 UTC done\n");
        new Select(field("source")).selectByValue("text");
        start();
        browser.await(textToBePresentInElementLocated(RESULT, "2X:30"));
        browser.screenshot("import-questions");
    }

    @Test
    public void table_isTakenAndABadRowNamed() throws IOException {
        Path table = folder.newFile("timeline.csv").toPath();
        Files.writeString(table, "time,what,kind\n2022-08-12T12:00:00Z,切り戻し,rollback\n", StandardCharsets.UTF_8);
        choose("csv");
        start();
        browser.await(textToBePresentInElementLocated(PROBLEM, "Choose a file"));
        field("file").sendKeys(table.toString());
        start();
        browser.await(textToBePresentInElementLocated(RESULT, "1 new entries"));
        assertEquals(1, kept("csv"));
        Path bad = folder.newFile("bad.csv").toPath();
        Files.writeString(bad, "time,what\nsoon,x\n", StandardCharsets.UTF_8);
        field("file").sendKeys(bad.toString());
        start();
        browser.await(textToBePresentInElementLocated(PROBLEM, "soon"));
        browser.screenshot("import-bad-row");
        assertEquals(1, kept("csv"));
    }

    @Test
    public void longImport_goesOnWhileThePersonIsElsewhereAndIsStopped() throws IOException {
        Path zip = folder.newFile("export.zip").toPath();
        Files.write(zip, LongImportsIT.export(80_000));
        choose("slack");
        field("file").sendKeys(zip.toString());
        start();
        browser.await(textMatches(PROGRESS, Pattern.compile("[1-9][0-9,]* read, .*")));
        browser.screenshot("import-under-way");
        browser.open("/display/OPS");
        openPage();
        browser.await(textMatches(PROGRESS, Pattern.compile("[1-9][0-9,]* read, .*")));
        assertTrue(
                find("[data-place='import'] progress").getAttribute("max"),
                find("progress").isDisplayed());
        browser.await(attributeToBe(By.cssSelector("[data-place='import'] progress"), "max", "80000"));
        browser.screenshot("import-found-again");
        find("[data-place='import'] [data-action='stop']").click();
        browser.await(textToBePresentInElementLocated(PROBLEM, "The import was stopped."));
        browser.screenshot("import-stopped");
        assertTrue(kept("slack") > 0);
        openPage();
        assertFalse(
                "what has ended is not found again",
                find("[data-place='import']").isDisplayed());
    }
}
