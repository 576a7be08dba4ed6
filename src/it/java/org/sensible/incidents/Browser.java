package org.sensible.incidents;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium. Where there is none the test is skipped, with a word on how to run it; in CI it fails. Every wait has an
 * end. Screenshots go to {@code target/screenshots}.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WIDTH = 1_440;
    private static final int MOST_HEIGHT = 6_000;

    private final ChromeDriver driver;
    private final String baseUrl;

    private Browser(ChromeDriver driver, String baseUrl) {
        this.driver = driver;
        this.baseUrl = baseUrl;
    }

    /** A browser at that product, in English. */
    static Browser at(String baseUrl) throws IOException {
        File driver = program("chromedriver");
        File chromium = program("chromium");
        boolean isHere = driver != null && chromium != null;
        if (System.getenv("CI") != null) {
            assertTrue("chromium and chromedriver must be on the path in CI", isHere);
        }
        assumeTrue("skipped: install chromium and chromedriver to run the browser tests", isHere);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--user-data-dir=" + Files.createTempDirectory("sensible-browser"));
        // With the driver's place given, Selenium looks for none and asks nobody.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver)
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().window().setSize(new Dimension(WIDTH, 1_000));
        chrome.manage().timeouts().pageLoadTimeout(PATIENCE);
        chrome.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return new Browser(chrome, baseUrl);
    }

    WebDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : baseUrl + path);
    }

    /** Logs in by the form, as a person does. */
    void logIn(String loginPath, String user) {
        open(loginPath);
        driver.findElement(By.name("os_username")).sendKeys(user);
        driver.findElement(By.name("os_password")).sendKeys(user);
        driver.findElement(By.name("os_password")).submit();
        await(ExpectedConditions.not(ExpectedConditions.urlContains(loginPath)));
    }

    /** Chooses the user's own language in Confluence's menu; the choice stays, so a test gives it back. */
    void language(String locale) {
        open("/display/OPS");
        driver.findElement(By.cssSelector("#user-menu summary")).click();
        driver.findElement(By.cssSelector("button[value=" + locale + "]")).click();
        await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("html[lang^=" + locale.substring(0, 2) + "]")));
    }

    <T> T await(org.openqa.selenium.support.ui.ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** Runs a script in the page. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** What a script in the page gives. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** From now on pages look as they are printed. */
    void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What axe-core finds wrong for people who cannot see or use a mouse, below the element; empty for nothing. */
    String violations(String css) throws IOException {
        Path axe = Products.project().resolve("target/sandbox-web/node_modules/axe-core/axe.min.js");
        driver.executeScript(Files.readString(axe));
        return (String) driver.executeAsyncScript(
                // What is still fading from one colour to the other has no contrast yet; spinners never end.
                "var done = arguments[arguments.length - 1]; var below = arguments[0];"
                        + "Promise.allSettled(document.getAnimations().filter(function (each) {"
                        + "  return each.effect.getComputedTiming().endTime !== Infinity;"
                        + "}).map(function (each) { return each.finished; })).then(function () {"
                        + "  return axe.run(below, {resultTypes: ['violations']});"
                        + "}).then(function (found) {"
                        + "  done(found.violations.map(function (each) {"
                        + "    return each.id + ': ' + each.nodes.map(function (node) {"
                        + "      return node.html.substring(0, 200) + ' (' + node.failureSummary + ')'; }).join(' | ');"
                        + "  }).join('\\n'));"
                        + "}, function (failed) { done('axe failed: ' + failed); });",
                css);
    }

    /** The same in the light theme and in the dark one, each by its name; the page stays in the theme that it had. */
    String violationsInBothThemes(String css) throws IOException {
        StringBuilder found = new StringBuilder();
        Object before = ask("return document.documentElement.getAttribute('data-color-mode')");
        for (String theme : List.of("light", "dark")) {
            ask("document.documentElement.setAttribute('data-color-mode', arguments[0])", theme);
            // Colours that fade into one another are judged when they have done so.
            ask("getComputedStyle(document.body).color; document.getAnimations().forEach(a => a.finish())");
            String violations = violations(css);
            found.append(violations.isEmpty() ? "" : theme + ": " + violations + "\n");
        }
        ask(
                "if (arguments[0]) document.documentElement.setAttribute('data-color-mode', arguments[0]);"
                        + " else document.documentElement.removeAttribute('data-color-mode')",
                before);
        return found.toString();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on by the tab key until the focus is on such an element, as a person without a mouse does. */
    void tabTo(String css) {
        for (int presses = 0; presses < 120; presses++) {
            if (Boolean.TRUE.equals(ask("return document.activeElement.matches(arguments[0])", css))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the tab key does not reach " + css);
    }

    /** The whole page as a picture, as long as it is. */
    Path screenshot(String name) throws IOException {
        Long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
        driver.manage().window().setSize(new Dimension(WIDTH, (int) Math.min(MOST_HEIGHT, height + 140)));
        Path folder = Files.createDirectories(Products.project().resolve("target/screenshots"));
        return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** A part of the page as a picture. */
    Path screenshot(String name, String css) throws IOException {
        screenshot(name + "-page");
        Path folder = Products.project().resolve("target/screenshots");
        return Files.write(
                folder.resolve(name + ".png"),
                driver.findElement(By.cssSelector(css)).getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst()
                .orElse(null);
    }
}
