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
 * Calls this product from outside, for the self-test: through its own base address and whatever stands before it, as nobody
 * or as who asked for the self-test. Waits {@link #PATIENCE} at most and follows no redirect. Threads may share it.
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
     * Posts to a path of the product, as nobody.
     *
     * @param token value of the header against forged forms; {@code null} for a call without it
     * @throws Probe.Failed where the server does not reach itself by its base address
     */
    Answer post(String path, String contentType, @Nullable String token, byte[] body) throws Probe.Failed {
        HttpRequest.Builder request =
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header(XSRF_HEADER, token);
        }
        return send(request);
    }

    /**
     * Calls a path of the product as who sent the request that is being served.
     *
     * @param json {@code null} for a call without a body
     * @throws Probe.Skipped where that request came by another address than the base address, to which alone its credentials
     *     may go, or without any
     * @throws Probe.Failed where the server does not reach itself by its base address
     */
    Answer as(Credentials sender, String method, String path, @Nullable String json)
            throws Probe.Failed, Probe.Skipped {
        requireSameAddress(sender);
        HttpRequest.Builder request = request(path)
                .header(XSRF_HEADER, "no-check")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (sender.cookie() != null) {
            request.header("Cookie", sender.cookie());
        }
        if (sender.authorization() != null) {
            request.header("Authorization", sender.authorization());
        }
        return send(request);
    }

    private void requireSameAddress(Credentials sender) throws Probe.Skipped {
        URI base = URI.create(links.page(""));
        if (!base.getRawAuthority().equalsIgnoreCase(sender.host())) {
            throw new Probe.Skipped("this request came to " + sender.host() + ", but the base address is "
                    + links.page("") + "; call the self-test by the base address");
        }
        if (!sender.areThere()) {
            throw new Probe.Skipped("this request carried neither a cookie nor an Authorization header that could be"
                    + " repeated; log in by the browser and run the self-test from its page");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(links.page(path))).timeout(PATIENCE);
    }

    private static Answer send(HttpRequest.Builder built) throws Probe.Failed {
        HttpRequest request = built.build();
        try {
            HttpResponse<String> response = client().send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new Probe.Failed("this server got no answer from itself at " + request.uri() + ": " + unreachable);
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
