package org.sensible.incidents.persistence;

import java.time.Instant;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * The place of an event in its incident's timeline as one text that sorts, so that one index over one column serves both
 * the look-up and the order: no index over several columns exists on every host. Digits and lower-case letters in fields of
 * fixed width only, so that every collation sorts it alike. 96 characters.
 */
final class OrderKey {

    /** Longest key. */
    static final int LENGTH = 96;

    private static final int PREFIX = 32;
    private static final long MOST = 9_999_999_999L;
    private static final String HIGHEST = "9".repeat(19);

    private OrderKey() {}

    static String of(String incidentUid, TimelineEvent event) {
        return prefix(incidentUid) + place(event);
    }

    /** The place of an event among those of its incident that share a name, such as a group. */
    static String among(String incidentUid, String name, TimelineEvent event) {
        return prefix(incidentUid, name) + place(event);
    }

    private static String place(TimelineEvent event) {
        return String.format("%019d%019d", Nanoseconds.of(event.at()), event.sequence()) + event.id();
    }

    /** Sorts before all keys of those that share the name. */
    static String first(String incidentUid, String name) {
        return prefix(incidentUid, name);
    }

    /** Sorts after all keys of those that share the name. */
    static String last(String incidentUid, String name) {
        return prefix(incidentUid, name) + HIGHEST;
    }

    /** Like {@link #among}, but the greatest of the numbers first; from 0 to 9 999 999 999. */
    static String falling(String incidentUid, String name, long number, TimelineEvent event) {
        long rest = MOST - Math.min(MOST, number);
        return prefix(incidentUid, name) + String.format("%010d", rest) + place(event);
    }

    /** Sorts before all keys of the incident. */
    static String first(String incidentUid) {
        return prefix(incidentUid);
    }

    /** Sorts before the keys of all events of that instant and later. */
    static String since(String incidentUid, Instant at) {
        return prefix(incidentUid)
                + String.format("%019d", Nanoseconds.of(at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at));
    }

    /** Sorts after all keys of the incident. */
    static String last(String incidentUid) {
        return prefix(incidentUid) + HIGHEST;
    }

    private static String prefix(String incidentUid, String name) {
        return Digest.of(incidentUid, name).substring(0, PREFIX);
    }

    private static String prefix(String incidentUid) {
        return Digest.of(incidentUid).substring(0, PREFIX);
    }
}
