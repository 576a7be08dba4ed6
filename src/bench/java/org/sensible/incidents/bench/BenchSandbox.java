package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.sandbox.Sandbox;
import org.sensible.sandbox.SandboxConfig;
import org.sensible.sandbox.StoreDatabase;
import org.sensible.sandbox.confluence.ConfluenceProduct;
import org.sensible.sandbox.jira.JiraProduct;

/** The sandbox in this process, empty, and calls to its Confluence as alice. Close it. */
final class BenchSandbox implements AutoCloseable {

    static final String API = Product.API;

    private final Sandbox sandbox;
    private final Product product;
    private final Product administrator;

    private final Optional<String> postgres;

    private BenchSandbox(Sandbox sandbox, Optional<String> postgres) {
        this.sandbox = sandbox;
        this.postgres = postgres;
        product = new Product(sandbox.confluenceUrl());
        administrator = new Product(sandbox.confluenceUrl(), "admin");
    }

    /** @param database {@code h2}, files in the home, or {@code postgres}, a database of its own */
    static BenchSandbox start(Path jar, Path home, String database) throws IOException {
        removed(home);
        SandboxConfig config = SandboxConfig.inFolder(home);
        Optional<String> postgres =
                switch (database) {
                    case "h2" -> Optional.empty();
                    case "postgres" -> Optional.of(StoreDatabase.freshPostgresUrl());
                    default -> throw new IllegalArgumentException("bench.database is h2 or postgres, not " + database);
                };
        SandboxConfig with = postgres.map(config::withDatabase).orElse(config);
        return new BenchSandbox(
                Sandbox.start(jar, with, List.of(new ConfluenceProduct(), new JiraProduct())), postgres);
    }

    static void removed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Declares an incident; its key. */
    String declare(String title) throws IOException, InterruptedException {
        return product.declare(title);
    }

    JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return product.post(path, type, body);
    }

    JsonNode postAsAdministrator(String path, String json) throws IOException, InterruptedException {
        return administrator.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return product.get(path);
    }

    /** What a page says. */
    String text(String path) throws IOException, InterruptedException {
        return product.text(path);
    }

    /** Fills the empty instance, as its administrator. */
    void restore(byte[] archive) throws IOException, InterruptedException {
        administrator.restore(archive);
    }

    /** Lets PostgreSQL count its rows, as it does by itself within a minute; H2 needs no such thing. */
    void countRows() throws IOException {
        if (postgres.isPresent()) {
            try (Connection connection = DriverManager.getConnection(postgres.get());
                    Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            } catch (SQLException failed) {
                throw new IOException("PostgreSQL does not count its rows", failed);
            }
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
