package org.sensible.incidents.actionitem.follow;

/** Keeps what administrators decided about following action items through; a port. Runs in the unit of work under way. */
public interface FollowSettings {

    /** What was written last; {@link FollowRules#DEFAULTS} before. */
    FollowRules read();

    void write(FollowRules rules);
}
