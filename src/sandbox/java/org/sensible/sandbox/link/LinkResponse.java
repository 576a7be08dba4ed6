package org.sensible.sandbox.link;

import com.atlassian.sal.api.net.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpStatus;

/** What the other product answered, read to its end. */
final class LinkResponse implements Response {

    private final HttpResponse<byte[]> answer;

    LinkResponse(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    @Override
    public int getStatusCode() {
        return answer.statusCode();
    }

    @Override
    public String getResponseBodyAsString() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getResponseBodyAsStream() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public String getStatusText() {
        return HttpStatus.getMessage(answer.statusCode());
    }

    @Override
    public boolean isSuccessful() {
        return answer.statusCode() / 100 == 2;
    }

    @Override
    public String getHeader(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Override
    public Map<String, String> getHeaders() {
        Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }
}
