package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.UUID;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.selftest.Probe;

/**
 * The database gives back what it was given: characters of four bytes, what the door makes of U+0000 and of half a
 * surrogate pair, a long text, and an instant to the nanosecond.
 */
final class OddTextProbe implements Probe {

    private static final int LONG = 20_000;
    private static final String ODD =
            Accepted.clean("障害 \uD83D\uDEA8 é \u0000 \uD83D | ' \" \\ % " + "長".repeat(LONG) + "|");
    private static final Instant AT = Instant.parse("2199-12-31T23:59:59.999999999Z");

    private final ActiveObjects ao;

    OddTextProbe(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public String name() {
        return "odd text and instants";
    }

    @Override
    public String run() throws Failed {
        String key = UUID.randomUUID().toString();
        ao.executeInTransaction(() -> ao.create(
                ProbeRow.class,
                new DBParam("PROBE_KEY", key),
                new DBParam("PROBE_TEXT", ODD),
                new DBParam("PROBED_AT", Nanoseconds.of(AT))));
        try {
            compare(key);
            return "text of four bytes a character, text of " + ODD.length() + " characters and nanoseconds came back";
        } finally {
            ao.executeInTransaction(() -> ao.deleteWithSQL(ProbeRow.class, "PROBE_KEY = ?", key));
        }
    }

    private void compare(String key) throws Failed {
        Kept kept = ao.executeInTransaction(() -> {
            ProbeRow[] rows = ao.find(ProbeRow.class, Query.select().where("PROBE_KEY = ?", key));
            return rows.length == 1 ? new Kept(rows[0].getProbeText(), rows[0].getProbedAt()) : new Kept(null, null);
        });
        if (!ODD.equals(kept.text())) {
            throw new Failed("the text came back another");
        }
        if (kept.at() == null || kept.at() != Nanoseconds.of(AT)) {
            throw new Failed("expected " + AT + ", but " + kept.at() + " nanoseconds came back");
        }
    }

    private record Kept(String text, Long at) {}
}
