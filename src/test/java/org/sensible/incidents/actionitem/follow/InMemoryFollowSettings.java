package org.sensible.incidents.actionitem.follow;

/** Keeps the rules in a field. */
public final class InMemoryFollowSettings implements FollowSettings {

    private FollowRules rules = FollowRules.DEFAULTS;

    @Override
    public FollowRules read() {
        return rules;
    }

    @Override
    public void write(FollowRules written) {
        rules = written;
    }
}
