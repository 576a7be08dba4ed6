package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.archive.ArchiveTables;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.IndexStore;
import org.sensible.sandbox.StoreDatabase;

/** The records of an archive, on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoArchiveTablesIT {

    private static final Map<String, Object> POSTMORTEM = new TreeMap<>(Map.of(
            "incidentKey", "INC-7",
            "pageId", 4_711L,
            "stateName", "DRAFT",
            "ownerKey", "key-alice",
            "createdAt", Instant.parse("2026-11-02T01:02:03.123456789Z")));

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private ActiveObjects ao;
    private UnitOfWork unit;
    private ArchiveTables tables;

    public AoArchiveTablesIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        ao = database.activeObjects(
                IncidentRow.class,
                MilestoneRow.class,
                GuardRow.class,
                RestrictionRow.class,
                AudienceRow.class,
                IndexRow.class,
                TurnRow.class,
                PostmortemRow.class,
                PageEventRow.class,
                ReviewRow.class,
                ReadingRow.class,
                ReportedItemRow.class,
                ReporterRow.class,
                CandidateRow.class,
                CandidateSeenRow.class,
                AlertRow.class,
                SignalRow.class,
                AlertHomeRow.class,
                RuleSetRow.class,
                DutyChangeRow.class,
                DraftTryRow.class,
                ItemReminderRow.class,
                KnownIssueRow.class,
                ReminderRow.class,
                SaidRow.class,
                SettingRow.class,
                PolicyPlaceRow.class,
                PolicyReadingRow.class,
                PolicyAckRow.class,
                PolicyWishRow.class,
                DemandMarkRow.class,
                RemovedRow.class);
        unit = new AoUnitOfWork(ao);
        tables = new AoArchiveTables(ao);
    }

    @After
    public void close() {
        database.close();
    }

    private List<Map<String, Object>> all(String name) {
        List<Map<String, Object>> records = new ArrayList<>();
        unit.run(() -> tables.each(name, records::add));
        return records;
    }

    @Test
    public void records_comeBackAsTheyWere() {
        assertTrue(unit.call(tables::isEmpty));
        Map<String, Object> asText = new TreeMap<>(POSTMORTEM);
        asText.put("createdAt", "2026-11-02T01:02:03.123456789Z");
        Map<String, Object> reading = new TreeMap<>(Map.of(
                "readingId", "r", "incidentKey", "INC-7", "readerKey", "key-bob", "reviewer", true, "readVersion", 3L));
        unit.run(() -> tables.add("postmortems", asText));
        unit.run(() -> tables.add("reviewReadings", reading));
        assertEquals(List.of(POSTMORTEM), all("postmortems"));
        Map<String, Object> expected = new TreeMap<>(reading);
        expected.put("readVersion", 3);
        assertEquals(List.of(expected), all("reviewReadings"));
        assertFalse(unit.call(tables::isEmpty));
    }

    @Test
    public void recordsByTheHundred_comeInTheOrderInWhichTheyWereKept() {
        unit.run(() -> IntStream.range(0, 1_100)
                .forEach(i -> tables.add(
                        "removedIncidents",
                        Map.of("incidentKey", "INC-" + i, "incidentNo", (long) i, "drillRun", false))));
        List<Map<String, Object>> found = all("removedIncidents");
        assertEquals(1_100, found.size());
        assertEquals("INC-1099", found.get(1_099).get("incidentKey"));
    }

    @Test
    public void whatDoesNotFit_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> unit.run(() -> tables.add("postmortems", Map.of("colour", "red"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> unit.run(() -> tables.add("postmortems", Map.of("pageId", "many"))));
    }

    /** One record of each list with a value in each field comes back as it was. */
    @Test
    public void everyList_takesWhatItShows() {
        for (String name : AoArchiveTables.LISTS.keySet()) {
            Map<String, Object> record = full(AoArchiveTables.LISTS.get(name));
            unit.run(() -> tables.add(name, asText(record)));
            assertEquals(name, List.of(record), all(name));
        }
        assertFalse(unit.call(tables::isEmpty));
    }

    @Test
    public void settings_areThoseThatAreTakenAlongAndReplaceWhatIsThere() {
        unit.run(() -> new AoSettingsStore(ao, unit)
                .write(new Settings(
                        "OPS", "77", new Person("key-bot"), List.of(ZoneId.of("UTC")), null, true, 14, 10)));
        assertTrue("settings are no data", unit.call(tables::isEmpty));
        assertEquals(
                List.of("draftAfterMinutes", "rawBodyDays", "zones"),
                all("settings").stream().map(each -> each.get("settingName")).toList());
        unit.run(() -> tables.add("settings", Map.of("settingName", "zones", "settingText", "Asia/Tokyo")));
        assertEquals(
                List.of(ZoneId.of("Asia/Tokyo")),
                new AoSettingsStore(ao, unit).read().zones());
        assertEquals("OPS", new AoSettingsStore(ao, unit).read().space());
        assertThrows(
                IllegalArgumentException.class,
                () -> unit.run(() -> tables.add("settings", Map.of("settingName", "space", "settingText", "PUBLIC"))));
    }

    @Test
    public void claim_holdsForOneUnitOnly() {
        assertTrue(unit.call(tables::claim));
        assertTrue(unit.call(tables::claim));
        unit.run(() -> tables.add("postmortems", asText(POSTMORTEM)));
        assertFalse(unit.call(tables::claim));
    }

    private static Map<String, Object> full(Class<?> entity) {
        Map<String, Object> record = new TreeMap<>();
        for (Method getter : entity.getDeclaredMethods()) {
            if (getter.getParameterCount() == 0) {
                String property = getter.getName().replaceFirst("^(get|is)", "");
                String field = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
                record.put(field, value(getter.getReturnType(), property));
            }
        }
        return record;
    }

    private static Object value(Class<?> type, String property) {
        if (type == String.class) {
            return property.endsWith("Name") ? "DRAFT" : "a";
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        return property.matches(".*(At|Since)") ? Instant.parse("2026-11-02T01:02:03.123456789Z") : (Object) 7L;
    }

    /** As a reader of JSON gives it. */
    private static Map<String, Object> asText(Map<String, Object> record) {
        Map<String, Object> text = new TreeMap<>();
        record.forEach((field, value) -> text.put(
                field,
                value instanceof Instant
                        ? value.toString()
                        : value instanceof Integer number ? (Object) (long) number : value));
        return text;
    }

    @Test
    public void finished_isInTheIndex() {
        unit.run(() ->
                new AoIncidentStore(ao, unit).insert(anIncident().number(7).build()));
        unit.run(() -> tables.add("postmortems", POSTMORTEM));
        assertEquals(List.of(4_711L), unit.call(tables::finish));
        assertEquals(List.of("INC-7"), unit.call(() -> new AoIndexStore(ao)
                .keys(IndexQuery.ALL, IndexStore.Among.EVERYBODYS, 0, 10)));
        assertEquals(List.of("INC-7"), unit.call(tables::incidentKeys));
    }
}
