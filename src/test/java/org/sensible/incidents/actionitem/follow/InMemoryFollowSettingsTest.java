package org.sensible.incidents.actionitem.follow;

/** The fake keeps the contract too. */
public class InMemoryFollowSettingsTest extends FollowSettingsContract {

    private final FollowSettings settings = new InMemoryFollowSettings();

    @Override
    protected FollowSettings settings() {
        return settings;
    }
}
