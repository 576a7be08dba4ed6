package org.sensible.incidents.actionitem.gate;

import jakarta.annotation.Nullable;
import java.util.Locale;

/**
 * How an administrator has set one gate.
 *
 * @param asks for what of the demands
 * @param alsoForItems whether action items of the incident are held up too, not its own issue alone
 */
public record GateRules(Asks asks, boolean alsoForItems) {

    /** What a gate asks for that nobody has set. */
    public static final GateRules USUAL = new GateRules(Asks.ALL, false);

    /** Which open demands hold an issue up. */
    public enum Asks {
        /** Every one, also where its term has not begun: the incident is over when all is done. */
        ALL,
        /** What somebody has to do now. */
        DUE,
        /** What is late. */
        LATE;

        /** Its name in the settings of a workflow, for good. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As a workflow keeps them; what is missing or unknown is as usual, for workflows are imported and edited by hand. */
    public static GateRules of(@Nullable Object asks, @Nullable Object alsoForItems) {
        Asks known = USUAL.asks();
        for (Asks each : Asks.values()) {
            known = each.word().equals(asks) ? each : known;
        }
        return new GateRules(known, "true".equals(alsoForItems));
    }

    boolean holdsUp(OpenDemand.Stand stand) {
        return switch (asks) {
            case ALL -> true;
            case DUE -> stand != OpenDemand.Stand.NOT_YET;
            case LATE -> stand == OpenDemand.Stand.LATE;
        };
    }
}
