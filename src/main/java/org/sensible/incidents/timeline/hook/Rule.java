package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sensible.incidents.timeline.source.Subject;

/**
 * Says where a delivery belongs that is about certain things. Immutable.
 *
 * @param id made once and kept while the rule is edited and moved
 * @param when all of them must be met; at least one
 */
public record Rule(String id, List<Condition> when, Target then) {

    public Rule {
        Objects.requireNonNull(id, "id");
        when = List.copyOf(when);
        Objects.requireNonNull(then, "then");
        if (when.isEmpty()) {
            throw new IllegalArgumentException("a rule needs a condition");
        }
    }

    boolean fits(String source, Subject subject) {
        return when.stream().allMatch(condition -> condition.fits(source, subject));
    }

    /**
     * What a delivery must be about.
     *
     * @param fact {@code source}, one of those that {@link Subject} knows, or {@code label.‹name›}
     * @param is patterns as {@link Glob} reads them, one of which must fit one of the fact's values
     */
    public record Condition(String fact, List<String> is) {

        public Condition {
            Objects.requireNonNull(fact, "fact");
            is = List.copyOf(is);
        }

        boolean fits(String source, Subject subject) {
            Set<String> values = fact.equals("source") ? Set.of(source) : subject.values(fact);
            return values.stream().anyMatch(value -> is.stream().anyMatch(pattern -> Glob.fits(pattern, value)));
        }
    }

    /**
     * Where it belongs.
     *
     * @param what for SERVICE a service, {@code null} for that of the delivery; for INCIDENT a key; for DECLARE a severity;
     *     else {@code null}
     */
    public record Target(To to, @Nullable String what) {

        public Target {
            Objects.requireNonNull(to, "to");
        }
    }

    /** Where deliveries may go; the names are stored. */
    public enum To {
        /** To the newest open incident of a service. */
        SERVICE("service"),
        /** To the open incident that has the delivery's channel as its Slack channel. */
        CHANNEL("slackChannel"),
        /** To the open incident that has the delivery's issue as its Jira issue. */
        ISSUE("jiraIssue"),
        /** To the incident of that key, while it is open. */
        INCIDENT("incident"),
        /** To the open incident that the rule declared for the delivery's service; it declares one where there is none. */
        DECLARE("declare");

        private final String word;

        To(String word) {
            this.word = word;
        }

        /** As bodies write it. */
        public String word() {
            return word;
        }
    }
}
