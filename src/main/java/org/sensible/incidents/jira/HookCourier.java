package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.sensible.incidents.actionitem.follow.JiraDigestJson;
import org.sensible.incidents.actionitem.outbox.Courier;
import org.sensible.incidents.actionitem.outbox.Target;

/**
 * Posts reports to Confluence's hook. The token goes in a header, so that it stands in no log of addresses; the system's proxy is used
 * where there is one. Threads may share it.
 */
@JiraComponent
public final class HookCourier implements Courier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final Set<Integer> NO_ENTRY = Set.of(401, 403, 404);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Answer post(Target target, String report) throws NotDelivered {
        HttpRequest request = HttpRequest.newBuilder(target.hook())
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Incidents-Token", target.token())
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != OK) {
            throw new NotDelivered(why(response.statusCode()), response.statusCode(), null);
        }
        return answer(response.body());
    }

    private static HttpResponse<String> send(HttpRequest request) throws NotDelivered {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (ProxySelector.getDefault() != null) {
            client.proxy(ProxySelector.getDefault());
        }
        try {
            return client.build().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new NotDelivered(Why.UNREACHABLE, 0, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(Why.UNREACHABLE, 0, interrupted);
        }
    }

    private static Why why(int status) {
        if (NO_ENTRY.contains(status)) {
            return Why.TOKEN;
        }
        return LATER.contains(status) ? Why.BUSY : Why.ANSWER;
    }

    private static Answer answer(String body) throws NotDelivered {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.path("number").canConvertToLong()) {
                return new Answer(
                        json.path("number").longValue(),
                        json.path("ignored").asInt() == 0,
                        JiraDigestJson.read(json.path("answers")));
            }
        } catch (JsonProcessingException noJson) {
            throw new NotDelivered(Why.ANSWER, OK, noJson);
        }
        throw new NotDelivered(Why.ANSWER, OK, null);
    }
}
