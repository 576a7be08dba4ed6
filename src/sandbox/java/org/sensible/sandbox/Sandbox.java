package org.sensible.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sensible.sandbox.confluence.ConfluenceProduct;
import org.sensible.sandbox.jira.JiraProduct;
import org.sensible.sandbox.plugin.PluginJar;

/**
 * A small Confluence and a small Jira with the plugin in them, in one process and on the loopback address alone.
 *
 * <p>As a program: {@code java … Sandbox ‹jar›}, with the system properties {@code sandbox.confluence.port} (1990),
 * {@code sandbox.jira.port} (2990), {@code sandbox.home} (target/sandbox), {@code sandbox.demo} (true) and
 * {@code sandbox.jdbc.url} (embedded H2). It says when it is ready, and runs until it is stopped.
 */
public final class Sandbox implements AutoCloseable {

    private final Deque<ProductRuntime> running = new ArrayDeque<>();

    private Sandbox() {}

    /** Runs until the process is told to stop; a failure on the way up is printed and ends it with 1. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length != 1) {
                throw new StartRefused("One argument is wanted: the plugin's jar");
            }
            Sandbox sandbox = start(Path.of(arguments[0]), SandboxConfig.fromProperties(products()));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
            sandbox.running.descendingIterator().forEachRemaining(product -> System.out.println(product.baseUrl()));
            sandbox.demoPage().ifPresent(page -> System.out.println("A finished postmortem: " + page));
            System.out.println("Sandbox ready");
            Thread.currentThread().join();
        } catch (StartRefused refused) {
            System.err.println("The sandbox does not start. " + refused.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) {
            // Threads that are up by now would keep the process alive without a word.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    /** Starts both products with the plugin; returns when both answer. */
    public static Sandbox start(Path jar, SandboxConfig config) {
        return start(jar, config, products());
    }

    private static List<Product> products() {
        return List.of(new ConfluenceProduct(), new JiraProduct());
    }

    /** Starts these products with the plugin. */
    public static Sandbox start(Path jar, SandboxConfig config, List<Product> products) {
        PluginJar plugin = PluginJar.read(jar.toAbsolutePath());
        Sandbox sandbox = new Sandbox();
        Map<Kind, String> addresses = new ConcurrentHashMap<>();
        try {
            for (Product product : products) {
                sandbox.running.push(ProductRuntime.prepare(product, plugin, config, addresses));
            }
            sandbox.running.descendingIterator().forEachRemaining(ProductRuntime::startServing);
            sandbox.running.stream()
                    .filter(p -> p.isA(Kind.CONFLUENCE))
                    .forEach(p -> new FirstStart(p, sandbox::jiraUrl).run());
            return sandbox;
        } catch (Throwable failed) {
            sandbox.close();
            throw failed;
        }
    }

    /** The address of Confluence, without a slash at the end. */
    public String confluenceUrl() {
        return url(Kind.CONFLUENCE);
    }

    /** The address of Jira, without a slash at the end. */
    public String jiraUrl() {
        return url(Kind.JIRA);
    }

    /** The address of the page that the demo made; empty where there was none. */
    public Optional<String> demoPage() {
        return running.stream()
                .filter(product -> product.isA(Kind.CONFLUENCE))
                .map(product -> new FirstStart(product, this::jiraUrl).demoPage())
                .filter(path -> !path.isEmpty())
                .map(path -> confluenceUrl() + path)
                .findFirst();
    }

    private String url(Kind kind) {
        return running.stream()
                .filter(product -> product.isA(kind))
                .map(ProductRuntime::baseUrl)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.displayName() + " does not run"));
    }

    /** Stops both products; data stay in the home. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
