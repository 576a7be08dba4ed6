package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.Signature;
import org.sensible.incidents.timeline.source.Subject;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * A source for tests: lines such as {@code fired=a} or {@code resolved=a} tell of the alert of that name, {@code title=} is the
 * summary, and every other line is a fact. Senders sign by saying their secret in the header {@code X-Plain-Secret}; what
 * {@code X-Plain-Event} says is told as the author's word in the text.
 */
public final class PlainSource implements WebhookSource {

    public static final String NAME = "plain";
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of((body, headers, secret, now) ->
                headers.get("X-Plain-Secret").filter(secret::equals).isPresent());
    }

    @Override
    public Told read(Payload payload) {
        List<NewEvent> events = new ArrayList<>();
        Subject.Builder subject = Subject.of();
        String title = "";
        for (String line : payload.body().lines().toList()) {
            String[] parts = line.split("=", 2);
            if (parts.length < 2) {
                throw new InvalidInput("line", Text.of("incidents.rest.input.body"));
            }
            switch (parts[0]) {
                case "fired" -> events.add(event(payload, parts[1] + "/fired", Kind.ALERT));
                case "resolved" -> events.add(event(payload, parts[1] + "/resolved", Kind.RESOLVED));
                case "title" -> title = parts[1];
                default -> subject.fact(parts[0], parts[1]);
            }
        }
        return new Told(events, 0, title, subject.build(), signals(events));
    }

    private static List<Signal> signals(List<NewEvent> events) {
        return events.stream()
                .map(event -> Signal.of(
                        event.kind() == Kind.ALERT ? Signal.Type.FIRING : Signal.Type.QUIET,
                        event.externalId().substring(0, event.externalId().indexOf('/')),
                        event))
                .toList();
    }

    private static NewEvent event(Payload payload, String id, Kind kind) {
        String word = payload.headers().get("X-Plain-Event").orElse("");
        return NewEvent.of(NAME, id, AT, kind, id + word).build();
    }
}
