package org.sensible.incidents.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The incident feature over fakes, at a fixed instant: alice may change, bob may view only, mallory may nothing, admin
 * administers. The incident space is OPS.
 */
public final class IncidentWorld {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Person ALICE = IncidentFixture.ALICE;
    public static final Person BOB = IncidentFixture.BOB;
    public static final Person MALLORY = new Person("key-mallory");
    public static final Person ADMIN = new Person("key-admin");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final FakeAccess access = new FakeAccess().editor(ALICE).viewer(BOB).administrator(ADMIN);
    public final RecordingLog log = new RecordingLog();
    /** Those of whose declaration was told. */
    public final List<Incident> told = new ArrayList<>();

    public final SettingsStore settings = InMemorySettingsStore.withSpace("OPS");
    public final DutyStore duties = new InMemoryDutyStore();
    public final IncidentStore store;
    public final Incidents incidents;
    private final Ledger ledger;
    public final Administration administration;

    public IncidentWorld() {
        this(new InMemoryIncidentStore());
    }

    IncidentWorld(IncidentStore store) {
        this(store, new DirectUnit());
    }

    /** Over a store whose units of work are real ones. */
    public IncidentWorld(IncidentStore store, UnitOfWork unit) {
        this.store = store;
        ledger = new Ledger(store, log, duties, unit);
        IncidentSpace space = new IncidentSpace(settings, new FakeLinks());
        incidents = new Incidents(store, access, ledger, space, new FixedSeverities(), told::add, CLOCK);
        administration = new Administration(settings, access, new FakeSpaces(), unit);
    }

    public Restrictions restrictions(IncidentDependent... dependents) {
        return new Restrictions(incidents, access, ledger, List.of(dependents), CLOCK);
    }

    public Proposals proposals() {
        return new Proposals(store, ledger);
    }

    public Reproposals reproposals() {
        return new Reproposals(incidents, ledger, CLOCK);
    }

    public Attainment attainment() {
        return new Attainment(store, ledger, CLOCK);
    }

    public PastIncidents pastIncidents() {
        IncidentSpace space = new IncidentSpace(settings, new FakeLinks());
        return new PastIncidents(access, ledger, space, new FixedSeverities(), CLOCK);
    }

    public AutomaticDeclaration automatic() {
        IncidentSpace space = new IncidentSpace(settings, new FakeLinks());
        return new AutomaticDeclaration(store, ledger, space, new FixedSeverities(), told::add, settings, CLOCK);
    }

    public Removal removal(IncidentDependent... dependents) {
        return new Removal(incidents, store, access, ledger, List.of(dependents));
    }

    /** Keeps an incident as it is, without a word in the log. */
    public Incident given(IncidentFixture fixture) {
        Incident incident = fixture.build();
        store.insert(incident);
        return incident;
    }

    /** No transaction: fakes cannot undo. */
    public static final class DirectUnit implements UnitOfWork {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }

    /** The shipped four. */
    public static final class FixedSeverities implements SeverityNames {

        @Override
        public List<Severity> current() {
            return Severity.DEFAULTS;
        }

        @Override
        public void refresh() {
            // nothing is ever published
        }
    }

    /** Addresses below https://wiki.example. */
    public static final class FakeLinks implements Links {

        @Override
        public String page(String path) {
            return "https://wiki.example" + path;
        }

        @Override
        public String incident(String key) {
            return "https://wiki.example/incidents/" + key;
        }

        @Override
        public String settings() {
            return "https://wiki.example/settings";
        }
    }

    /** One space, OPS, with one page, 42. */
    public static final class FakeSpaces implements Spaces {

        @Override
        public boolean exists(String spaceKey) {
            return spaceKey.equals("OPS");
        }

        @Override
        public boolean hasPage(String spaceKey, long pageId) {
            return exists(spaceKey) && pageId == 42;
        }
    }
}
