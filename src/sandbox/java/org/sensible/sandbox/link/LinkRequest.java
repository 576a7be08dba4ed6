package org.sensible.sandbox.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ReturningResponseHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sensible.sandbox.Faults;
import org.sensible.sandbox.web.ProcessSecret;

/**
 * A request of the other product as one user. Faults are real ones: where it is to be down, nobody listens at the port that is called;
 * where it is to be slow, the connection is there and no answer comes; where an answer is to be lost, the request was carried out. Not for sharing.
 */
final class LinkRequest implements ApplicationLinkRequest {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    private final MethodType method;
    private final URI address;
    private final String userName;
    private final Faults faults;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<String> body = Optional.empty();
    private Duration toConnect = USUAL_PATIENCE;
    private Duration toAnswer = USUAL_PATIENCE;
    private HttpClient.Redirect redirect = HttpClient.Redirect.NORMAL;

    LinkRequest(MethodType method, URI address, String userName, Faults faults) {
        this.method = method;
        this.address = address;
        this.userName = userName;
        this.faults = faults;
    }

    @Override
    public ApplicationLinkRequest setConnectionTimeout(int millis) {
        toConnect = limit(millis);
        return this;
    }

    @Override
    public ApplicationLinkRequest setSoTimeout(int millis) {
        toAnswer = limit(millis);
        return this;
    }

    private static Duration limit(int millis) {
        if (millis <= 0) {
            throw new IllegalArgumentException("a request over the link needs a limit of time, but it is " + millis);
        }
        return Duration.ofMillis(millis);
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text, String contentType) {
        body = Optional.of(text);
        return setHeader("Content-Type", contentType);
    }

    @Override
    public ApplicationLinkRequest addHeader(String name, String value) {
        headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return this;
    }

    @Override
    public ApplicationLinkRequest setHeader(String name, String value) {
        headers.remove(name);
        return addHeader(name, value);
    }

    @Override
    public ApplicationLinkRequest setFollowRedirects(boolean follow) {
        redirect = follow ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER;
        return this;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return Map.copyOf(headers);
    }

    @Override
    public <R> R executeAndReturn(ReturningResponseHandler<? super Response, R> handler) throws ResponseException {
        return handler.handle(send());
    }

    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> handler) throws ResponseException {
        LinkResponse response = send();
        return response.getStatusCode() == UNAUTHORIZED
                ? handler.credentialsRequired(response)
                : handler.handle(response);
    }

    private LinkResponse send() throws ResponseException {
        try {
            return switch (faults.link()) {
                case DOWN -> sendToClosedPort();
                case SLOW -> sendToWhoeverNeverAnswers();
                case LOST -> throw lost();
                case OK, UNAUTHORISED, NONE -> sendTo(address);
            };
        } catch (HttpTimeoutException late) {
            SocketTimeoutException cause = new SocketTimeoutException("Read timed out");
            cause.initCause(late);
            throw new ResponseException(cause);
        } catch (IOException failed) {
            throw new ResponseException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ResponseException(interrupted);
        }
    }

    /** The other side has carried it out by now; nobody waits for the whole time-out. */
    private HttpTimeoutException lost() throws IOException, InterruptedException {
        sendTo(address);
        return new HttpTimeoutException("request timed out");
    }

    private LinkResponse sendToClosedPort() throws IOException, InterruptedException {
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return sendTo(atPort(taken.getLocalPort()));
        }
    }

    private LinkResponse sendToWhoeverNeverAnswers() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return sendTo(atPort(silent.getLocalPort()));
        }
    }

    private URI atPort(int port) {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port
                + address.getRawPath()
                + Optional.ofNullable(address.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse(""));
    }

    private LinkResponse sendTo(URI target) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(toAnswer)
                .header(ProcessSecret.HEADER, ProcessSecret.header(userName))
                .method(
                        method.name(),
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(toConnect)
                .followRedirects(redirect)
                .build();
        return new LinkResponse(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
}
