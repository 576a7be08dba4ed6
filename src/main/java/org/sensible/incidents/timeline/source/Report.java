package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;

/** What one body tells, in the making. For one thread. */
final class Report {

    private final String source;
    private final Instant receivedAt;
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Subject.Builder subject = Subject.of();
    private int ignored;
    private String summary = "";

    /** @param receivedAt for what happened at an instant that the body does not tell */
    Report(String source, Instant receivedAt) {
        this.source = source;
        this.receivedAt = receivedAt;
    }

    /**
     * Begins an event. Secrets in its text are struck out; where the time tells no instant it is the one at which the body
     * was received, and says so.
     */
    NewEvent.Builder event(String externalId, SourceTime time, Kind kind, String text) {
        String struck = Secrets.strike(text);
        boolean known = time.instant().isPresent();
        return NewEvent.of(source, externalId, time.instant().orElse(receivedAt), kind, struck)
                .timeFrom(known ? TimeFrom.SOURCE : TimeFrom.RECEIVED)
                .sourceTime(known ? time.text() : null)
                .flag(Flag.REDACTED, !struck.equals(text));
    }

    NewEvent add(NewEvent.Builder told) {
        NewEvent event = told.build();
        events.add(event);
        return event;
    }

    /**
     * Adds an event and what it means, which is nothing where the source took it back.
     *
     * @param alert what fires or is over, so that the one finds the other; {@code null} where the source cannot tell
     */
    void add(NewEvent.Builder told, Signal.Type meaning, @Nullable String alert) {
        NewEvent event = add(told);
        if (event.edit() == null || !event.edit().removal()) {
            signals.add(Signal.of(meaning, alert, event));
        }
    }

    /** An entry holds nothing for a timeline. */
    void ignore() {
        ignored++;
    }

    /**
     * Keeps what is of a type that nobody knows as a change, so that it stands in the log: happened when it was received, and
     * known by all that it says. Sent again it is the same.
     *
     * @param sender as people call it
     * @param what its type, and what it is about
     * @param said all of it
     */
    void keepUnknown(String sender, String what, String said) {
        add(event("other/" + Digests.of(said), SourceTime.of(""), Kind.CHANGE, sender + ": " + what)
                .author(Author.bot(null, sender)));
    }

    /** Whether it has no event yet. */
    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Facts for the rules. */
    Subject.Builder subject() {
        return subject;
    }

    /** One line for whoever has to say where the body belongs. */
    void summary(String line) {
        summary = Secrets.strike(line);
    }

    WebhookSource.Told told() {
        return new WebhookSource.Told(events, ignored, summary, subject.build(), signals);
    }

    /** Somebody, or nobody where neither id nor name is told. */
    @Nullable
    static Author human(String id, String name) {
        return id.isEmpty() && name.isEmpty() ? null : Author.human(emptyToNull(id), emptyToNull(name));
    }

    /** A program, or nobody where neither id nor name is told. */
    @Nullable
    static Author bot(String id, String name) {
        return id.isEmpty() && name.isEmpty() ? null : Author.bot(emptyToNull(id), emptyToNull(name));
    }

    @Nullable
    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
