package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.sandbox.Sandbox;
import org.sensible.sandbox.SandboxConfig;
import org.sensible.sandbox.StoreDatabase;
import org.sensible.sandbox.confluence.ConfluenceProduct;
import org.sensible.sandbox.jira.JiraProduct;

/** The sandbox in this process, empty, and calls to its Confluence as alice. Close it. */
final class BenchSandbox implements AutoCloseable {

    static final String API = "/rest/incidents/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @param database {@code h2}, files in the home, or {@code postgres}, a server of its own */
    static BenchSandbox start(Path jar, Path home, String database) throws IOException {
        removed(home);
        SandboxConfig config = SandboxConfig.inFolder(home);
        SandboxConfig with =
                switch (database) {
                    case "h2" -> config;
                    case "postgres" -> config.withDatabase(StoreDatabase.postgresUrl());
                    default -> throw new IllegalArgumentException("bench.database is h2 or postgres, not " + database);
                };
        return new BenchSandbox(Sandbox.start(jar, with, List.of(new ConfluenceProduct(), new JiraProduct())));
    }

    private static void removed(Path folder) throws IOException {
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
        return post(
                        API + "/incidents",
                        "application/json",
                        ("{\"title\": \"" + title + "\", \"severity\": \"SEV2\"}").getBytes(StandardCharsets.UTF_8))
                .get("key")
                .asText();
    }

    JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString("alice:alice".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(sandbox.confluenceUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
