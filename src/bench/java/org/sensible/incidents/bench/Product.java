package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Calls to a Confluence as alice, or as somebody else. What it refuses ends the benchmark. */
final class Product {

    static final String API = "/rest/incidents/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String user;

    Product(String address) {
        this(address, "alice");
    }

    /** @param user whose password is the name */
    Product(String address, String user) {
        this.address = address;
        this.user = user;
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

    /** Sends a zip from its file. */
    JsonNode upload(String path, Path zip) throws IOException, InterruptedException {
        return upload(path, "application/zip", zip);
    }

    JsonNode upload(String path, String type, Path file) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    /** Takes what comes to a file, so that its length does not matter. */
    void download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Fills an empty instance; only its administrator may. */
    void restore(byte[] archive) throws IOException, InterruptedException {
        send(request(API + "/archive")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(archive))
                .build());
    }

    /** What a page says, whatever its type. */
    String text(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(answer(request));
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
