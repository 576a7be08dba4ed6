package org.sensible.sandbox.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Short answers of the host itself. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void plain(HttpServletResponse response, int status, String text) throws IOException {
        send(response, status, "text/plain;charset=UTF-8", text);
    }

    static void html(HttpServletResponse response, int status, String document) throws IOException {
        send(response, status, "text/html;charset=UTF-8", document);
    }

    static void json(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        send(response, status, "application/json;charset=UTF-8", JSON.writeValueAsString(body));
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text as it may stand in HTML, attributes included. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
