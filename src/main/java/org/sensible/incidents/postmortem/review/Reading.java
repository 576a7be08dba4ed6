package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * How far somebody has come with a postmortem. Immutable.
 *
 * @param isReviewer whether this person was asked for a word
 * @param readVersion of the page, the last one that the person had open; 0 for none
 * @param decision the last word of a reviewer; {@code null} while there is none
 */
public record Reading(
        Person person,
        boolean isReviewer,
        int readVersion,
        @Nullable Decision decision) {

    public Reading {
        Objects.requireNonNull(person, "person");
        if (readVersion < 0) {
            throw new IllegalArgumentException("a version read is 0 or more, not " + readVersion);
        }
    }

    /** Somebody of whom nothing is known. */
    static Reading none(Person person) {
        return new Reading(person, false, 0, null);
    }

    /** Whether the last word was approval, of whichever version: the reviewer decides whether a later one matters. */
    public boolean hasApproved() {
        return isReviewer && decision != null && decision.verdict() == Verdict.APPROVE;
    }

    /** The same, having had that version open; a version once read stays read. */
    Reading read(int version) {
        return new Reading(person, isReviewer, Math.max(readVersion, version), decision);
    }

    Reading decided(Decision said) {
        return new Reading(person, isReviewer, Math.max(readVersion, said.version()), said);
    }

    /** The same person, asked or no longer asked; whoever is asked anew has said nothing yet. */
    Reading asked(boolean asked) {
        return asked == isReviewer ? this : new Reading(person, asked, readVersion, null);
    }

    /** The same, whose word is asked for again. */
    Reading undecided() {
        return new Reading(person, isReviewer, readVersion, null);
    }
}
