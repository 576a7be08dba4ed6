package org.sensible.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * What an administrator would do once after installing the plugin: name {@code OPS} as the space of incidents, through
 * the plugin's own settings. Done on the first start of a home; a plugin without that REST API needs none of it.
 */
final class FirstStart {

    private static final String SPACE = "OPS";
    private static final String API = "incidents";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProductContext confluence;
    private final Path done;

    FirstStart(ProductContext confluence) {
        this.confluence = confluence;
        done = confluence.home().resolve("first-start-done");
    }

    void run() {
        boolean needed = confluence.plugin().ofType("rest").stream()
                .anyMatch(rest -> rest.required("path").replace("/", "").equals(API));
        if (!needed || Files.exists(done)) {
            return;
        }
        try {
            nameTheSpace();
            Files.createFile(done);
        } catch (IOException failed) {
            throw new StartRefused("The incident space cannot be set: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted on the first start", interrupted);
        }
    }

    private void nameTheSpace() throws IOException, InterruptedException {
        JsonNode settings = JSON.readTree(call("GET", HttpRequest.BodyPublishers.noBody()));
        if (settings.path("space").isTextual()) {
            return;
        }
        ObjectNode changed = settings.deepCopy();
        changed.put("space", SPACE);
        call("PUT", HttpRequest.BodyPublishers.ofString(changed.toString()));
    }

    private String call(String method, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        URI address = URI.create(confluence.baseUrl() + "/rest/" + API + "/1.0/settings");
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, body)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new StartRefused("On the first start " + method + " " + address + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
        return answer.body();
    }
}
