package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.actionitem.Level;

/** What every store of these settings does. */
public abstract class FollowSettingsContract {

    protected abstract FollowSettings settings();

    @Test
    public void rules_areTheUsualOnesUntilSomebodyDecides() {
        assertEquals(FollowRules.DEFAULTS, settings().read());
    }

    @Test
    public void written_rulesAreGivenAsTheyWere() {
        FollowRules rules = new FollowRules(false, true, true, Map.of(Level.HIGH, 1, Level.MEDIUM, 2, Level.LOW, 366));
        settings().write(rules);
        assertEquals(rules, settings().read());
        settings().write(FollowRules.DEFAULTS);
        assertEquals(FollowRules.DEFAULTS, settings().read());
    }
}
