package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.HostileTexts.LINK;
import static org.sensible.incidents.HostileTexts.SEEN;
import static org.sensible.incidents.Products.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.sensible.sandbox.Http;

/** Markup in any text shows as text on every screen, and a link that is none of http, https or mailto is no link. */
public class MarkupIT {

    private static final String PROJECT =
            "/projects/OPS?selectedItem=org.sensible.sensible-incidents:project-action-items";

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static HostileTexts hostile;

    private final Products products = Products.shared();

    @BeforeClass
    public static void fillEveryText() throws IOException {
        hostile = new HostileTexts(Products.shared());
    }

    private List<String> confluenceScreens() {
        String key = hostile.key;
        return List.of(
                "/plugins/servlet/incidents/" + key,
                "/plugins/servlet/incidents/" + key + "?all=true",
                "/plugins/servlet/incidents/" + URLEncoder.encode(HostileTexts.EVIL, StandardCharsets.UTF_8),
                "/pages/viewpage.action?pageId=" + hostile.postmortem,
                "/pages/viewpage.action?pageId=" + hostile.response,
                "/exportword?pageId=" + hostile.postmortem,
                "/exportword?pageId=" + hostile.response,
                "/plugins/servlet/incidents-postmortems?service="
                        + URLEncoder.encode(HostileTexts.EVIL, StandardCharsets.UTF_8) + "&q="
                        + URLEncoder.encode(HostileTexts.EVIL, StandardCharsets.UTF_8),
                "/plugins/servlet/incidents-postmortems",
                "/plugins/servlet/incidents-admin/integrations",
                "/plugins/servlet/incidents-admin/selftest");
    }

    @Test
    public void screensOfConfluence_showItAsText() {
        for (String screen : confluenceScreens()) {
            String html = products.confluence().get(screen).as("admin").text();
            assertHarmless(screen, html);
            if (!screen.endsWith("selftest") && !screen.contains("%3C")) {
                assertTrue(
                        screen + " shows no text of it",
                        Jsoup.parse(html).text().contains(SEEN));
            }
        }
    }

    @Test
    public void everyText_isSeenSomewhere() {
        String page = text("/plugins/servlet/incidents/" + hostile.key + "?all=true");
        for (String text : List.of(
                "Title", "Service", "#Channel", "First words", "Deployed", "Attached", "Author", "Bot", "Alert")) {
            assertTrue(text + " is missing in " + page, page.contains(text + " " + SEEN));
        }
        String integrations = text("/plugins/servlet/incidents-admin/integrations");
        assertTrue(integrations, integrations.contains("Token " + SEEN));
        assertTrue(integrations, integrations.contains("Summary " + SEEN));
        String macros = text("/pages/viewpage.action?pageId=" + hostile.response);
        for (String text : List.of("Title", "Service", "Item")) {
            assertTrue(text + " is missing in " + macros, macros.contains(text + " " + SEEN));
        }
    }

    private String text(String screen) {
        return Jsoup.parse(products.confluence().get(screen).as("admin").text()).text();
    }

    @Test
    public void restViewsAndPreview_areHarmless() {
        assertHarmless("view of the postmortem", products.view(hostile.postmortem, "carol"));
        assertHarmless("view of the macros", products.view(hostile.response, "carol"));
        JsonNode storage = products.get("/rest/api/content/" + hostile.response + "?expand=body.storage", "alice");
        assertHarmless(
                "preview",
                products.confluence()
                        .post("/pages/previewpage.action")
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .body(
                                "application/x-www-form-urlencoded",
                                Http.form(
                                        "spaceKey",
                                        "OPS",
                                        "title",
                                        "preview",
                                        "storage",
                                        storage.at("/body/storage/value").asText()))
                        .text());
    }

    @Test
    public void screensOfJira_showItAsText() {
        String html = products.jira().get("/browse/" + hostile.item).as("alice").text();
        assertHarmless("issue", html);
        assertTrue(Jsoup.parse(html).text().contains("Item " + SEEN));
        assertTrue("no panel", html.contains("incidents-item-panel"));
        String project = products.jira().get(PROJECT).as("alice").text();
        assertHarmless("project", project);
        assertTrue(Jsoup.parse(project).text().contains("Item " + SEEN));
    }

    @Test
    public void jsonOfTheTimeline_hasNoLinkToAScript() {
        JsonNode events = products.get(API + "/incidents/" + hostile.key + "/timeline?all=true&limit=1000", "carol");
        assertTrue(events.get("values").size() > 5);
        events.findValuesAsText("link")
                .forEach(link -> assertTrue(link, link.startsWith("http://") || link.startsWith("https://")));
    }

    @Test
    public void noteWithALinkToAScript_isRefusedAtItsField() {
        for (String link : List.of(LINK, "data:text/html,x", "JavaScript:alert(1)", " javascript:x", "vbscript:x")) {
            String body = Products.JSON
                    .createObjectNode()
                    .put("at", "2026-11-01T06:00:00Z")
                    .put("text", "see")
                    .put("link", link)
                    .toString();
            JsonNode refusal = Products.json(
                    products.confluence()
                            .post(API + "/incidents/" + hostile.key + "/timeline")
                            .as("alice")
                            .json(body)
                            .send(),
                    400);
            assertEquals(link, "link", refusal.at("/errors/0/field").asText());
        }
    }

    @Test
    public void nothingRuns_inARealBrowser() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            for (String screen : confluenceScreens()) {
                if (!screen.startsWith("/exportword")) {
                    browser.open(screen);
                    assertNothingRan(browser, screen);
                }
            }
            browser.open("/pages/viewpage.action?pageId=" + hostile.response);
            browser.screenshot("markup");
            wizard(browser);
        }
        try (Browser browser = Browser.at(products.jiraUrl())) {
            String base = products.jiraUrl();
            browser.logIn(base + "/login.jsp", "alice");
            browser.open(base + "/browse/" + hostile.item);
            browser.driver().findElement(By.cssSelector(".incidents-item-edit")).click();
            assertNothingRan(browser, "issue");
            browser.screenshot("markup-jira");
            browser.open(base + PROJECT);
            assertNothingRan(browser, "project");
        }
    }

    /** The list of incidents and what the server proposes are put into the dialog by our script. */
    private void wizard(Browser browser) throws IOException {
        String other = Products.json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(Products.JSON
                                        .createObjectNode()
                                        .put("title", "Wizard " + HostileTexts.EVIL)
                                        .put("severity", "SEV2")
                                        .toString())
                                .send(),
                        201)
                .get("key")
                .asText();
        browser.open("/display/OPS?incident=" + other);
        browser.await(ExpectedConditions.elementToBeClickable(By.id("create-page-button")))
                .click();
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(
                        "[data-item-module-complete-key='org.sensible.sensible-incidents:create-postmortem']")))
                .click();
        browser.driver().findElement(By.id("create-dialog-next")).click();
        browser.await(ExpectedConditions.presenceOfElementLocated(By.id("incidents-wizard-" + other)));
        assertNothingRan(browser, "wizard's list");
        browser.screenshot("markup-wizard");
        browser.driver().findElement(By.id("create-dialog-next")).click();
        browser.await(ExpectedConditions.attributeToBeNotEmpty(
                browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("incidents-wizard-title"))),
                "value"));
        assertNothingRan(browser, "wizard's second page");
    }

    private static void assertNothingRan(Browser browser, String screen) {
        assertEquals(
                "a script ran on " + screen,
                "undefined",
                ((JavascriptExecutor) browser.driver()).executeScript("return typeof window.ran"));
        assertHarmless(screen, browser.driver().getPageSource());
    }

    /** No element, no handler and no link that came from a text. */
    private static void assertHarmless(String screen, String html) {
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            boolean isScript = element.nameIs("script") && element.data().contains("window.ran");
            boolean isPicture = element.attr("src").equals("x");
            assertTrue(screen + " has " + element.outerHtml(), !isScript && !isPicture);
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertTrue(
                        screen + " has a handler: " + element.outerHtml(),
                        !name.startsWith("on") || !attribute.getValue().contains("ran"));
                assertTrue(screen + " has " + element.outerHtml(), !name.equals("onx"));
                if (Set.of("href", "src", "action", "formaction", "xlink:href").contains(name)) {
                    assertTrue(screen + " links to " + attribute.getValue(), isAllowed(attribute.getValue()));
                }
            }
        }
    }

    private static boolean isAllowed(String address) {
        String start = address.strip().split("[/?#]", 2)[0];
        int colon = start.indexOf(':');
        return colon < 0 || SCHEMES.contains(start.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
