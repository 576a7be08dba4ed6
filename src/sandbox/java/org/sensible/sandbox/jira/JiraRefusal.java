package org.sensible.sandbox.jira;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that Jira turns down: with a status, with what it says, and with what it says about single fields. */
final class JiraRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> errors;

    private JiraRefusal(int status, List<String> messages, Map<String, String> errors) {
        super(status + " " + messages + " " + errors);
        this.status = status;
        this.messages = List.copyOf(messages);
        this.errors = new TreeMap<>(errors);
    }

    /** 400 about a query, a body or an address. */
    static JiraRefusal bad(String message) {
        return new JiraRefusal(400, List.of(message), Map.of());
    }

    /** 400 about fields. */
    static JiraRefusal fields(Map<String, String> errors) {
        return new JiraRefusal(400, List.of(), errors);
    }

    static JiraRefusal unauthenticated() {
        return new JiraRefusal(
                401,
                List.of("You are not authenticated. Authentication required to perform this operation."),
                Map.of());
    }

    static JiraRefusal forbidden(String message) {
        return new JiraRefusal(403, List.of(message), Map.of());
    }

    static JiraRefusal missing(String message) {
        return new JiraRefusal(404, List.of(message), Map.of());
    }

    /** Any other. */
    static JiraRefusal of(int status, String message) {
        return new JiraRefusal(status, List.of(message), Map.of());
    }

    int status() {
        return status;
    }

    List<String> messages() {
        return messages;
    }

    /** By field, ordered. */
    Map<String, String> errors() {
        return errors;
    }
}
