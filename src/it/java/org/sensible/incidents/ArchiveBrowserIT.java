package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The administrator's page of the archive, from an empty instance to a full one. */
public class ArchiveBrowserIT {

    private static final String PAGE = "/plugins/servlet/incidents-admin/archive";
    private static final By MESSAGES = By.cssSelector("[data-incidents-messages]");
    private static final By STATUS = By.cssSelector("[data-incidents-progress] [role=status]");
    private static final By STOP = By.cssSelector("[data-incidents-progress] button");
    private static final By SEND = By.cssSelector("button[type=submit]");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Products products;
    private Browser browser;

    @Before
    public void open() throws IOException {
        products = Products.start(folder.newFolder("home").toPath());
        browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "admin");
    }

    @After
    public void close() {
        browser.close();
        products.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.getRoot().toPath().resolve(name), content);
    }

    private void choose(Path file) {
        browser.driver().findElement(By.name("file")).sendKeys(file.toString());
        browser.driver().findElement(SEND).sendKeys(Keys.ENTER);
    }

    @Test
    public void administrator_bringsAnArchiveIn() throws IOException {
        browser.open(PAGE);
        assertEquals("", browser.violations(".incidents-page"));
        browser.driver().findElement(SEND).sendKeys(Keys.ENTER);
        assertEquals("Choose the file of an archive first.", browser.text(".incidents-error"));
        String archive = ArchiveIT.generated().toString();
        choose(file("other.json", "{\"text\": 1}"));
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGES, "This is no archive"));
        browser.open(PAGE);
        choose(file("odd.json", archive.replace("\"uid\":\"uid-90\"", "\"id\":\"uid-90\"")));
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGES, "cannot be read at /incidents/89"));
        assertTrue(browser.text("[data-incidents-messages]").contains("It had come to incident 89 of 1,000."));
        browser.screenshot("archive-failed");
        browser.open(PAGE);
        choose(file("archive.json", archive));
        browser.await(ExpectedConditions.textMatches(STATUS, Pattern.compile("^[1-9]\\d* of 1,000 incidents")));
        browser.screenshot("archive");
        browser.language("ja_JP");
        browser.open(PAGE);
        browser.await(ExpectedConditions.textMatches(STATUS, Pattern.compile("1,000 件中")));
        browser.screenshot("archive-ja");
        String id = browser.driver()
                .findElement(By.cssSelector("[data-incidents-archive]"))
                .getAttribute("data-import");
        assertEquals("done", products.awaitImport(id, "admin").get("state").asText());
        browser.language("en_US");
        browser.open(PAGE);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGES, "1,000 incidents and "));
        assertFalse(browser.driver().findElement(SEND).isDisplayed());
        assertTrue(browser.text("[data-incidents-full]").contains("holds incidents or a policy already"));
        browser.run("document.documentElement.dataset.colorMode = 'dark'");
        browser.screenshot("archive-done-dark");
        assertEquals(50, products.get(API + "/incidents", "alice").get("values").size());
    }

    @Test
    public void importThatIsStopped_leavesTheFormAndNoIncident() throws IOException {
        browser.open(PAGE);
        choose(file("archive.json", ArchiveIT.generated().toString()));
        browser.await(ExpectedConditions.elementToBeClickable(STOP)).click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(MESSAGES, "The import was stopped."));
        assertTrue(browser.driver().findElement(SEND).isDisplayed());
        assertEquals(0, products.get(API + "/incidents", "alice").get("values").size());
        assertEquals(403, products.confluence().get(PAGE).as("alice").status());
    }
}
