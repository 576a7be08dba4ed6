package org.sensible.sandbox;

import java.net.URI;
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

    private final PluginJar plugin;
    private final SandboxConfig config;
    private final Map<Kind, String> addresses = new ConcurrentHashMap<>();

    private Sandbox(PluginJar plugin, SandboxConfig config) {
        this.plugin = plugin;
        this.config = config;
    }

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
        Sandbox sandbox = new Sandbox(PluginJar.read(jar.toAbsolutePath()), config);
        try {
            for (Product product : products) {
                sandbox.running.push(ProductRuntime.prepare(product, sandbox.plugin, config, sandbox.addresses));
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
        return running(kind).baseUrl();
    }

    private ProductRuntime running(Kind kind) {
        return running.stream()
                .filter(product -> product.isA(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.displayName() + " does not run"));
    }

    /** Stops one product while the other goes on; nobody listens at its address any more. */
    public void stop(Kind kind) {
        ProductRuntime product = running(kind);
        running.remove(product);
        product.close();
    }

    /** Starts a product that was stopped, at the address that it had. */
    public void startAgain(Kind kind) {
        int port = URI.create(addresses.get(kind)).getPort();
        Product product = kind == Kind.CONFLUENCE ? new ConfluenceProduct() : new JiraProduct();
        ProductRuntime again = ProductRuntime.prepare(product, plugin, config.withPort(kind, port), addresses);
        running.push(again);
        again.startServing();
    }

    /** Stops both products; data stay in the home. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
