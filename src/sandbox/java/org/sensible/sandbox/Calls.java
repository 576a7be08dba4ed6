package org.sensible.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls a product over its public addresses as one of the sandbox's people, whose password is the name. */
final class Calls {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String baseUrl;

    Calls(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    JsonNode get(String user, String path) throws IOException, InterruptedException {
        return send(user, "GET", path, "application/json", new byte[0]);
    }

    JsonNode json(String user, String method, String path, String body) throws IOException, InterruptedException {
        return send(user, method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws StartRefused where the answer is no success, with what came */
    JsonNode send(String user, String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new StartRefused("On the first start " + method + " " + request.uri() + " answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
