package org.sensible.incidents.timeline;

import java.time.Instant;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Severity;

/** Dull incidents, events and what sources tell, for tests. */
public final class Told {

    public static final Instant NOON = Instant.parse("2022-08-12T12:00:00Z");
    public static final Person ALICE = new Person("key-of-alice");

    private Told() {}

    public static Incident anIncident() {
        return anIncident("uid-1");
    }

    public static Incident anIncident(String uid) {
        return new Incident(
                1,
                uid,
                "Checkout is slow",
                Severity.DEFAULTS.get(0),
                null,
                Outcome.REAL,
                null,
                null,
                false,
                false,
                null,
                Map.of(),
                null,
                null,
                ALICE,
                Restriction.NONE,
                1,
                Milestones.declared(NOON, ALICE));
    }

    /** A message of somebody in a chat, that many minutes after noon. */
    public static NewEvent.Builder aMessage(String author, int minutes, String text) {
        return said(Kind.MESSAGE, minutes, text).author(Author.human(author, author));
    }

    /** Something without an author, that many minutes after noon. */
    public static NewEvent.Builder said(Kind kind, int minutes, String text) {
        return NewEvent.of("slack", "C1/" + minutes + "/" + text, NOON.plusSeconds(minutes * 60L), kind, text);
    }

    /** The event that this becomes in the dull incident; not judged. */
    public static TimelineEvent event(NewEvent.Builder told) {
        return Intake.received(anIncident(), told.build(), NOON);
    }
}
