package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.UUID;
import net.java.ao.DBParam;
import org.sensible.incidents.selftest.Probe;

/**
 * This database refuses a second row with a unique value, and goes on working afterwards. Everything that must happen once
 * rests on it.
 */
final class UniqueViolationProbe implements Probe {

    private final ActiveObjects ao;

    UniqueViolationProbe(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public String name() {
        return "unique violation";
    }

    @Override
    public String run() throws Failed {
        String key = UUID.randomUUID().toString();
        try {
            insert(key);
            if (!isRefused(key)) {
                throw new Failed("the database took the same unique value twice");
            }
            insert(UUID.randomUUID().toString());
            return "the second row was refused and the next was taken";
        } finally {
            ao.executeInTransaction(() -> {
                ao.delete(ao.find(ProbeRow.class));
                return null;
            });
        }
    }

    private boolean isRefused(String key) {
        try {
            insert(key);
            return false;
        } catch (RuntimeException refused) {
            // Each host and database wraps the violation in another type; that it came is what is asked here.
            return true;
        }
    }

    private void insert(String key) {
        ao.executeInTransaction(() -> ao.create(ProbeRow.class, new DBParam("PROBE_KEY", key)));
    }
}
