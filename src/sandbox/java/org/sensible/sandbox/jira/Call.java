package org.sensible.sandbox.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request of Jira's REST, with the parts of its path that are not fixed. */
record Call(HttpServletRequest request, List<String> parts) {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The variable part of the path at that place, from 0. */
    String part(int place) {
        return parts.get(place);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    /** The parameter as a list: repeated, or with commas. */
    List<String> list(String name) {
        return Stream.of(Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]))
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    int number(String name, int otherwise) {
        return parameter(name).map(text -> number(name, text)).orElse(otherwise);
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw JiraRefusal.bad("The value '" + text + "' of the parameter " + name + " is not a number.");
        }
    }

    /** The body as it came, UTF-8; only JSON is taken. */
    String text() {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            throw JiraRefusal.of(415, "Unsupported Media Type");
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw JiraRefusal.of(413, "The body is larger than " + LARGEST_BODY + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw JiraRefusal.bad("The body cannot be read.");
        }
    }

    /** The body as a JSON object. */
    JsonNode body() {
        try {
            JsonNode body = JSON.readTree(text());
            if (!body.isObject()) {
                throw JiraRefusal.bad("Can not deserialize the body: an object is expected.");
            }
            return body;
        } catch (JsonProcessingException wrong) {
            throw JiraRefusal.bad(wrong.getOriginalMessage());
        }
    }
}
