package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Which incident an alert was taken for, so that what else comes of it goes there. Works in units of its own, so it must not
 * be called inside another.
 */
public interface AlertHomes {

    /**
     * Keys of incidents by alert, of those alerts that have one.
     *
     * @param alerts as their source names them; long ones are fine
     */
    Map<String, String> homes(String source, Collection<String> alerts);

    /** Remembers it, in the place of what was remembered before. */
    void remember(String source, Collection<String> alerts, String incidentKey, Instant at);

    /** Forgets what was remembered before. */
    void forgetBefore(Instant at);
}
