package org.sensible.incidents;

import static org.openqa.selenium.support.ui.ExpectedConditions.attributeContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import org.openqa.selenium.By;

/** Somebody's browser with the sandbox's editor of a page in it, where others may edit the same page at the same time. */
final class PageEditor implements AutoCloseable {

    private static final By TEXT = By.id("storage");

    private final Browser browser;

    private PageEditor(Browser browser) {
        this.browser = browser;
    }

    /** A browser of that user's own, at the editor. */
    static PageEditor of(Products products, String user, String pageId) throws IOException {
        Browser browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", user);
        PageEditor editor = new PageEditor(browser);
        editor.open(pageId);
        return editor;
    }

    void open(String pageId) {
        browser.open("/pages/editpage.action?pageId=" + pageId);
        browser.await(visibilityOfElementLocated(TEXT));
    }

    /** Types where that piece of the page ends; it is kept as the draft then, and not published. */
    void type(String after, String words) {
        browser.run("var text = document.getElementById('storage'); text.focus();"
                + "var at = text.value.indexOf('" + after + "') + '" + after + "'.length;"
                + "text.setSelectionRange(at, at);");
        browser.driver().findElement(TEXT).sendKeys(words);
        browser.await(textToBePresentInElementLocated(By.id("draft-status"), "not published yet"));
    }

    /** What others wrote, or what came into the page, stands in this editor too. */
    void awaitText(String words) {
        browser.await(attributeContains(TEXT, "value", words));
    }

    /** Publishes, and is on the page. */
    void publish() {
        save();
        browser.await(visibilityOfElementLocated(By.cssSelector(".incidents-review")));
    }

    /** Publishes, is refused, and is still in the editor. */
    String publishInVain() {
        save();
        return browser.await(visibilityOfElementLocated(By.cssSelector(".aui-message-error")))
                .getText();
    }

    private void save() {
        browser.driver().findElement(By.id("save")).click();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
