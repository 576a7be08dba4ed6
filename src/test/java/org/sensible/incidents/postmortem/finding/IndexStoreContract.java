package org.sensible.incidents.postmortem.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.Milestone.LEARNED;
import static org.sensible.incidents.incident.Milestone.RECOVERED;
import static org.sensible.incidents.incident.Milestone.TRIAGED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Placed;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.finding.IndexStore.Among;

/** What every index of postmortems does; it follows the stores of incidents and of postmortems by itself. */
public abstract class IndexStoreContract {

    private static final Restriction ALICES = new Restriction(Set.of(ALICE), Set.of());

    protected abstract IndexStore index();

    protected abstract IncidentStore incidents();

    protected abstract PostmortemStore postmortems();

    protected abstract UnitOfWork unit();

    /** What comes before everything else. */
    protected void open() {}

    @Before
    public void fill() {
        open();
        given(anIncident()
                .number(1)
                .title("Search is stale")
                .service("search")
                .severity("SEV2")
                .startedAt("2026-03-01T10:00:00Z")
                .at(RECOVERED, "2026-03-01T12:00:00Z")
                .at(TRIAGED, "2026-03-01T13:00:00Z"));
        given(anIncident()
                .number(2)
                .title("Checkout fails 100%")
                .service("checkout")
                .severity("SEV1")
                .startedAt("2026-04-01T10:00:00Z")
                .at(RECOVERED, "2026-04-01T10:58:00Z")
                .at(LEARNED, "2026-04-03T10:58:00Z"));
        given(anIncident().number(3).title("Mails are late").startedAt("2026-05-01T10:00:00Z"));
        incident(anIncident().number(4).title("Without a postmortem"));
        given(anIncident().number(5).drill().title("Drilled"));
        given(anIncident().number(6).title("Secret").service("vault").restrictedTo(ALICE));
        place(3, new Placed("TEAM", "Ümlaut page", false));
    }

    protected void given(IncidentFixture fixture) {
        Incident incident = incident(fixture);
        unit().run(() -> postmortems()
                .add(new Postmortem(
                        incident.key(),
                        1_000 + incident.number(),
                        Postmortem.State.DRAFT,
                        ALICE,
                        IncidentFixture.DECLARED_AT)));
        place(incident.number(), new Placed("OPS", incident.key() + " Postmortem", false));
    }

    private Incident incident(IncidentFixture fixture) {
        Incident incident = fixture.build();
        unit().run(() -> incidents().insert(incident));
        return incident;
    }

    private void place(long number, Placed placed) {
        unit().run(() -> postmortems().place(1_000 + number, placed));
    }

    private List<String> keys(IndexQuery query) {
        return call(() -> index().keys(query, Among.EVERYBODYS, 0, 50));
    }

    private <T> T call(Supplier<T> work) {
        return unit().call(work);
    }

    private static IndexQuery ordered(String word) {
        return new IndexQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                IndexOrder.ofWord(word).orElseThrow());
    }

    private static IndexQuery about(String q) {
        return new IndexQuery(null, null, null, null, null, null, q, false, IndexOrder.LATEST);
    }

    private static IndexQuery in(Postmortem.State state) {
        return new IndexQuery(null, null, null, state, null, null, null, false, IndexOrder.LATEST);
    }

    @Test
    public void all_standWithTheLatestFirstAndWithoutDrillsAndSecrets() {
        assertEquals(List.of("INC-3", "INC-2", "INC-1"), keys(IndexQuery.ALL));
        assertEquals(3, (int) call(() -> index().count(IndexQuery.ALL, Among.EVERYBODYS)));
    }

    @Test
    public void restrictedOnes_fitWhereItIsToldForWhomTheyAre() {
        assertEquals(List.of(ALICES), call(() -> index().restrictions()));
        Among named = new Among(Set.of(ALICES), null);
        assertEquals(4, (int) call(() -> index().count(IndexQuery.ALL, named)));
        assertTrue(call(() -> index().keys(IndexQuery.ALL, named, 0, 50)).contains("INC-6"));
    }

    @Test
    public void only_leavesOutAllOthers() {
        Among two = new Among(List.of(), List.of("INC-1", "INC-2", "INC-6"));
        assertEquals(List.of("INC-2", "INC-1"), call(() -> index().keys(IndexQuery.ALL, two, 0, 50)));
        Among none = new Among(List.of(), List.of());
        assertEquals(0, (int) call(() -> index().count(IndexQuery.ALL, none)));
    }

    @Test
    public void query_asksForSpaceServiceSeverityAndPeriod() {
        assertEquals(
                List.of("INC-3"),
                keys(new IndexQuery("TEAM", null, null, null, null, null, null, false, IndexOrder.LATEST)));
        assertEquals(
                List.of("INC-2"),
                keys(new IndexQuery("OPS", "checkout", "SEV1", null, null, null, null, false, IndexOrder.LATEST)));
        assertEquals(
                List.of("INC-2"),
                keys(new IndexQuery(
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2026-03-01T12:00:00.000000001Z"),
                        Instant.parse("2026-05-01T10:00:00Z"),
                        null,
                        false,
                        IndexOrder.LATEST)));
    }

    @Test
    public void words_areSoughtInKeyTitleAndPageTitle() {
        assertEquals(List.of("INC-1"), keys(about("STALE")));
        assertEquals(List.of("INC-2"), keys(about("inc-2")));
        assertEquals(List.of("INC-2"), keys(about("100%")));
        assertEquals(List.of("INC-3"), keys(about("ümlaut")));
        assertEquals(List.of(), keys(about("_")));
    }

    @Test
    public void order_hasWhatIsMissingLastBothWays() {
        assertEquals(List.of("INC-2", "INC-1", "INC-3"), keys(ordered("timeToRecovery")));
        assertEquals(List.of("INC-1", "INC-2", "INC-3"), keys(ordered("-timeToRecovery")));
        assertEquals(List.of("INC-1", "INC-3", "INC-2"), keys(ordered("timeToTriage")));
        assertEquals(List.of("INC-2", "INC-3", "INC-1"), keys(ordered("-timeToLearn")));
        assertEquals(List.of("INC-2", "INC-1", "INC-3"), keys(ordered("service")));
        assertEquals(List.of("INC-1", "INC-2", "INC-3"), keys(ordered("-service")));
        assertEquals(List.of("INC-2", "INC-1", "INC-3"), keys(ordered("severity")));
        assertEquals(List.of("INC-1", "INC-2", "INC-3"), keys(ordered("incident")));
        assertEquals(List.of("INC-1", "INC-2", "INC-3"), keys(ordered("recovered")));
    }

    @Test
    public void parts_makeTheWholeInEveryOrder() {
        IntStream.range(10, 22)
                .forEach(number -> given(anIncident()
                        .number(number)
                        .service(number % 3 == 0 ? null : "s" + number % 2)
                        .startedAt("2026-06-01T10:00:00Z")));
        for (IndexOrder.Column column : IndexOrder.Column.values()) {
            for (boolean descending : List.of(false, true)) {
                IndexQuery query = ordered((descending ? "-" : "") + column.word());
                List<String> whole = keys(query);
                List<String> parts = IntStream.range(0, 5)
                        .boxed()
                        .flatMap(i -> call(() -> index().keys(query, Among.EVERYBODYS, i * 4, 4)).stream())
                        .toList();
                assertEquals(15, whole.size());
                assertEquals(column.word(), whole, parts);
            }
        }
    }

    @Test
    public void change_ofTheIncidentIsFollowed() {
        Incident first = call(() -> incidents().find("INC-1").orElseThrow());
        unit().run(() -> incidents()
                .update(first.change()
                        .title("Orders arrive twice")
                        .service("orders")
                        .severity(new Severity("SEV4"))
                        .milestones(first.milestones().clear(TRIAGED))
                        .done()));
        assertEquals(List.of("INC-1"), keys(about("twice")));
        assertEquals(List.of(), keys(about("stale")));
        assertEquals(List.of("checkout", "orders"), call(() -> index().services(10)));
        Incident second = call(() -> incidents().find("INC-2").orElseThrow());
        unit().run(() -> incidents()
                .update(second.change()
                        .restriction(new Restriction(Set.of(ALICE), Set.of()))
                        .done()));
        assertEquals(List.of("INC-3", "INC-1"), keys(IndexQuery.ALL));
        assertEquals(List.of("orders"), call(() -> index().services(10)));
    }

    @Test
    public void state_isThatOfThePostmortemUnlessItsPageIsInTheTrash() {
        Postmortem second = call(() -> postmortems().ofIncident("INC-2").orElseThrow());
        unit().run(() -> postmortems().change(second.with(Postmortem.State.REVIEWED, ALICE)));
        place(1, new Placed("OPS", "INC-1", true));
        assertEquals(List.of("INC-2"), keys(in(Postmortem.State.REVIEWED)));
        assertEquals(List.of("INC-3"), keys(in(Postmortem.State.DRAFT)));
        assertEquals(List.of("INC-1"), keys(in(Postmortem.State.MISSING)));
        place(1, new Placed("OPS", "INC-1", false));
        assertEquals(List.of("INC-3", "INC-1"), keys(in(Postmortem.State.DRAFT)));
        assertEquals(List.of("INC-3", "INC-1", "INC-2"), keys(ordered("state")));
    }

    @Test
    public void removedPostmortem_isGone() {
        unit().run(() -> postmortems().remove("INC-2"));
        assertEquals(List.of("INC-3", "INC-1"), keys(IndexQuery.ALL));
    }

    @Test
    public void services_areThoseOfWhatEverybodyMaySee() {
        given(anIncident().number(20).service("checkout"));
        assertEquals(List.of("checkout", "search"), call(() -> index().services(10)));
        assertEquals(List.of("checkout"), call(() -> index().services(1)));
    }

    @Test
    public void times_areTheRecordedOnes() {
        List<IndexStore.Times> times = call(() -> index().times(about("stale"), Among.EVERYBODYS, 10));
        assertEquals(List.of(new IndexStore.Times(7_200L, 3_600L, null)), times);
        assertEquals(
                2,
                call(() -> index().times(IndexQuery.ALL, Among.EVERYBODYS, 2)).size());
    }

    @Test
    public void restriction_standsOnceForAllThatAreForTheSamePeople() {
        Restriction many = new Restriction(Set.of(new Person("\"quoted\""), ALICE), Set.of("secure, \u5b89\u5168"));
        given(anIncident().number(30).restrictedTo(ALICE));
        for (int number = 31; number < 34; number++) {
            Incident open = incident(anIncident().number(number));
            unit().run(() -> {
                postmortems()
                        .add(new Postmortem(
                                open.key(),
                                1_000 + open.number(),
                                Postmortem.State.DRAFT,
                                ALICE,
                                IncidentFixture.DECLARED_AT));
                incidents().update(open.change().restriction(many).done());
            });
        }
        assertEquals(Set.of(ALICES, many), Set.copyOf(call(() -> index().restrictions())));
        assertEquals(2, call(() -> index().restrictions()).size());
        assertEquals(6, (int) call(() -> index().count(IndexQuery.ALL, new Among(List.of(many), null))));
        assertEquals(8, (int) call(() -> index().count(IndexQuery.ALL, new Among(List.of(many, ALICES), null))));
    }

    @Test
    public void manyRestrictionsAndKeys_fitInOneQuery() {
        List<Restriction> many = IntStream.range(0, 1_200)
                .mapToObj(i -> new Restriction(i == 7 ? Set.of(ALICE) : Set.of(new Person("user-" + i)), Set.of()))
                .toList();
        assertEquals(4, (int) call(() -> index().count(IndexQuery.ALL, new Among(many, null))));
        List<String> keys =
                IntStream.rangeClosed(1, 600).mapToObj(i -> "INC-" + i).toList();
        assertEquals(3, (int) call(() -> index().count(IndexQuery.ALL, new Among(List.of(), keys))));
    }
}
