package org.sensible.sandbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Talks to a product: requests in words, each with a limit of time; cookies are kept. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .cookieHandler(new CookieManager())
            .build();
    private final String baseUrl;

    public Http(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Call get(String path) {
        return new Call("GET", path);
    }

    public Call post(String path) {
        return new Call("POST", path);
    }

    public Call call(String method, String path) {
        return new Call(method, path);
    }

    public static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** One request. */
    public final class Call {

        private final String method;
        private final HttpRequest.Builder request;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        Call(String method, String path) {
            this.method = method;
            request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
        }

        /** With the personal access token that {@code -Dtoken.<user>} gives; else with the name for a password. */
        public Call as(String user) {
            String token = System.getProperty("token." + user, "");
            return token.isEmpty() ? as(user, user) : header("Authorization", "Bearer " + token);
        }

        public Call as(String user, String password) {
            byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call body(String type, String text) {
            body = HttpRequest.BodyPublishers.ofString(text);
            return header("Content-Type", type);
        }

        public Call bytes(String type, byte[] content) {
            body = HttpRequest.BodyPublishers.ofByteArray(content);
            return header("Content-Type", type);
        }

        public Call json(String text) {
            return body("application/json", text);
        }

        /** For what may take minutes. */
        public Call patient() {
            request.timeout(Duration.ofMinutes(10));
            return this;
        }

        public HttpResponse<String> send() {
            try {
                return client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new AssertionError(method + " " + baseUrl + " fails", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        }

        public int status() {
            return send().statusCode();
        }

        public String text() {
            return send().body();
        }
    }
}
