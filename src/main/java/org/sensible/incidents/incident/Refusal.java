package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call that the product does not carry out, with words for the person who made it. Nothing was changed. Each subclass
 * is one kind of answer; which status code it becomes is the adapters' business. {@link #getMessage()} is for logs.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient Map<String, Object> details;

    protected Refusal(List<Problem> problems, Map<String, Object> details) {
        super(problems.stream()
                .map(p -> (p.field() == null ? "" : p.field() + ": ")
                        + p.text().key()
                        + p.text().arguments())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
        this.details = Map.copyOf(details);
    }

    /** What is wrong, at least one entry, in the order in which it was found. */
    public final List<Problem> problems() {
        return problems;
    }

    /** Facts that help to go on, such as the page that exists already; often empty. */
    public final Map<String, Object> details() {
        return details;
    }
}
