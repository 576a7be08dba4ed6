package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.selftest.Probe;

/**
 * Calls this product from outside, for the self-test: through its own base address and whatever stands before it, as nobody.
 * Waits {@link #PATIENCE} at most and follows no redirect. Threads may share it.
 */
@ConfluenceComponent
public final class Loopback {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String XSRF_HEADER = "X-Atlassian-Token";

    private final Links links;

    @Inject
    public Loopback(Links links) {
        this.links = links;
    }

    /** What came back. */
    record Answer(int status, String body) {}

    /**
     * Posts to a path of the product.
     *
     * @param token value of the header against forged forms; {@code null} for a call without it
     * @throws Probe.Failed where the server does not reach itself by its base address
     */
    Answer post(String path, String contentType, @Nullable String token, byte[] body) throws Probe.Failed {
        String address = links.page(path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (token != null) {
                request.header(XSRF_HEADER, token);
            }
            HttpResponse<String> response = client().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new Probe.Failed("this server got no answer from itself at " + address + ": " + unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Probe.Failed("interrupted while waiting for an answer from the base address");
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
