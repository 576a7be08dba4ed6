package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

public class StatuspageTest {

    private final Statuspage source = new Statuspage();

    private static String update(String id, String status, String at, String updatedAt) {
        return "{'id': '" + id + "', 'status': '" + status + "', 'body': 'We <b>look</b><br />into it &amp; more', "
                + "'created_at': '" + at + "', 'updated_at': '" + updatedAt + "', 'display_at': '" + at + "'}";
    }

    private static String incident(String updates) {
        return "{'page': {'id': 'pg'}, 'incident': {'id': 'inc', 'name': 'Slow queries', 'impact': 'minor', "
                + "'shortlink': 'https://stspg.io/6', 'components': [{'name': 'Database'}], 'incident_updates': ["
                + updates + "]}}";
    }

    private static final String T1 = "2017-12-26T07:32:00.548Z";
    private static final String T2 = "2017-12-26T07:37:20.785Z";

    @Test
    public void updates_areToldInTheOrderInWhichTheyWereWritten() {
        WebhookSource.Told told =
                read(source, incident(update("u2", "resolved", T2, T2) + "," + update("u1", "identified", T1, T1)));
        assertEquals(
                List.of("update/u1", "update/u2"),
                told.events().stream().map(NewEvent::externalId).toList());
        NewEvent first = told.events().get(0);
        assertEquals(Instant.parse(T1), first.at());
        assertEquals(Kind.STATUS, first.kind());
        assertEquals("Slow queries: identified\nWe look\ninto it & more", first.text());
        assertEquals("https://stspg.io/6", first.link());
        assertEquals(
                List.of(0L, 1L), told.events().stream().map(NewEvent::sequence).toList());
        assertNull(first.edit());
        assertEquals(List.of(Signal.Type.TOLD_RESOLVED), meanings(told));
        assertEquals(Set.of("Database"), told.subject().values("service"));
        assertEquals("Slow queries", told.summary());
    }

    @Test
    public void updateThatWasChanged_isAnEdit() {
        NewEvent event = one(read(source, incident(update("u1", "monitoring", T1, T2))));
        assertEquals(Edit.changed(T2, Instant.parse(T2)), event.edit());
    }

    @Test
    public void updateHappened_whenCustomersSawIt() {
        String moved = update("u1", "monitoring", T1, T1).replace("'display_at': '" + T1, "'display_at': '" + T2);
        assertEquals(Instant.parse(T2), one(read(source, incident(moved))).at());
        String missing = update("u1", "monitoring", T1, T1).replace("'display_at'", "'other'");
        assertEquals(Instant.parse(T1), one(read(source, incident(missing))).at());
    }

    @Test
    public void component_changesItsStatus() {
        WebhookSource.Told told = read(
                source,
                "{'component': {'name': 'Database'}, 'component_update': {'id': 'c1', 'old_status': 'operational', "
                        + "'new_status': 'major_outage', 'created_at': '" + T1 + "'}}");
        assertEquals("component/c1", one(told).externalId());
        assertEquals("Database: operational → major outage", one(told).text());
        assertEquals(Set.of("Database"), told.subject().values("service"));
    }

    @Test
    public void incidentWithoutUpdates_isIgnored() {
        assertEquals(1, read(source, incident("")).ignored());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("incident", refused(source, "{'page': {}}"));
        assertEquals("incident", refused(source, "{'incident': 'x'}"));
    }
}
