package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;

/**
 * What a line says of when, at its beginning: a day, a time, where it ends, a zone; each may be missing.
 *
 * @param end day and time at which it ended, where it is a range whose end can be read
 * @param text the words of all of it, as they stand there
 * @param separated whether something that is no letter parts it from what follows, such as a colon
 * @param length how many characters it takes up, with what parts it from what follows
 */
record Stamp(
        @Nullable WrittenDay day,
        @Nullable ClockTime time,
        @Nullable WrittenDay endDay,
        @Nullable ClockTime end,
        @Nullable StatedZone zone,
        String text,
        boolean separated,
        int length) {

    boolean hasTime() {
        return time != null;
    }

    boolean isDayOnly() {
        return day != null && time == null;
    }
}
