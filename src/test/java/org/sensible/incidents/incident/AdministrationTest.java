package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.ZoneId;
import java.util.List;
import org.junit.Test;

public class AdministrationTest {

    private final IncidentWorld world = new IncidentWorld();
    private final Administration administration = world.administration;

    @Test
    public void settings_areForAdministratorsOnly() {
        assertEquals("OPS", administration.settings(ADMIN).space());
        assertThrows(NotPermitted.class, () -> administration.settings(ALICE));
        assertThrows(NotPermitted.class, () -> administration.change(nothing(), ALICE));
    }

    @Test
    public void change_ofNothingKeepsEverything() {
        Settings before = administration.settings(ADMIN);
        assertEquals(before, administration.change(nothing(), ADMIN));
    }

    @Test
    public void change_takesEverythingThatIsSound() {
        SettingsChange wanted = new SettingsChange(
                Given.of("OPS"),
                Given.of("42"),
                Given.of(BOB),
                Given.of(List.of("Asia/Tokyo", "America/Los_Angeles", "Asia/Tokyo")),
                Given.of("https://example.slack.com"),
                Given.of(true),
                Given.of(0),
                Given.of(30));
        Settings expected = new Settings(
                "OPS",
                "42",
                BOB,
                List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles")),
                "https://example.slack.com",
                true,
                0,
                30);
        assertEquals(expected, administration.change(wanted, ADMIN));
        assertEquals(expected, administration.settings(ADMIN));
    }

    @Test
    public void change_toNullBringsTheDefaultsBack() {
        SettingsChange clear = new SettingsChange(
                Given.of(null),
                Given.of(null),
                Given.of(null),
                Given.of(null),
                Given.of(null),
                Given.of(null),
                Given.of(null),
                Given.of(null));
        assertEquals(Settings.DEFAULTS, administration.change(clear, ADMIN));
    }

    @Test
    public void change_namesEverythingThatCannotBeTaken() {
        Settings before = administration.settings(ADMIN);
        SettingsChange wrong = new SettingsChange(
                Given.of("NOPE"),
                Given.of("not a page"),
                Given.nothing(),
                Given.of(List.of("Mars/Olympus", "Asia/Tokyo")),
                Given.of("ftp://slack"),
                Given.nothing(),
                Given.of(91),
                Given.of(-1));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> administration.change(wrong, ADMIN));
        assertEquals(
                List.of("space", "parentPage", "zones", "slackWorkspace", "rawBodyDays", "draftAfterMinutes"),
                refusal.problems().stream().map(Problem::field).toList());
        assertEquals(before, administration.settings(ADMIN));
    }

    private static SettingsChange nothing() {
        return new SettingsChange(
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing());
    }
}
