package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.timeline.hook.HookWorld.rule;

import jakarta.annotation.Nullable;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Settings;

/** Where deliveries go: by address, by their alert, by rule, or nowhere. */
public class IncidentFinderTest {

    private static final String AT = "2026-03-01T10:10:00Z";

    private final HookWorld world = new HookWorld();
    private final HookTokens.Issued token = world.token();

    @Nullable
    private String post(String... lines) {
        return world.post(token, null, lines).incident();
    }

    private String why() {
        return world.last().verdict().why().key().replace("incidents.timeline.hook.", "");
    }

    private Incident incident(String key) {
        return world.incidents.store.find(key).orElseThrow();
    }

    private void close(String key) {
        world.incidents.incidents.close(key, "done", ALICE);
    }

    @Test
    public void address_comesBeforeEverything() {
        world.incidents.given(anIncident().service("checkout"));
        world.incidents.given(anIncident().number(2));
        world.given(rule("service", "*", "service", null));
        assertEquals(
                "INC-2",
                world.post(token, "INC-2", "fired=a", "service=checkout").incident());
        assertEquals("why.named", why());
        assertNull(world.post(token, "INC-9", "fired=b").incident());
        assertEquals("incidentUnknown", why());
    }

    @Test
    public void drill_getsNothingReal() {
        world.incidents.given(anIncident().drill().service("checkout"));
        world.given(rule("service", "*", "service", null));
        assertNull(world.post(token, "DRILL-1", "fired=a").incident());
        assertEquals("drill", why());
        assertNull(post("fired=b", "service=checkout"));
        String waiting = world.unassigned.list(0, 9, ADMIN).values().get(0).id();
        assertThrows(InvalidInput.class, () -> world.unassigned.assign(waiting, "DRILL-1", ADMIN));
    }

    @Test
    public void whatFollowsAnAlert_goesWhereTheAlertWent() {
        world.incidents.given(anIncident());
        assertEquals("INC-1", post("fired=a"));
        assertEquals("why.only", why());
        world.incidents.given(anIncident().number(2));
        assertEquals("INC-1", post("resolved=a"));
        assertEquals("why.home", why());
        assertNull(post("fired=b"));
    }

    @Test
    public void assignedAlert_takesWhatFollowsWithIt() {
        world.incidents.given(anIncident());
        world.incidents.given(anIncident().number(2));
        assertNull(post("fired=a"));
        world.unassigned.assign(
                world.unassigned.list(0, 9, ADMIN).values().get(0).id(), "INC-2", ADMIN);
        assertEquals("INC-2", post("resolved=a"));
    }

    @Test
    public void rule_thatIsAboutItKeepsItFromTheOnlyOpenIncident() {
        world.incidents.given(anIncident().service("search"));
        world.given(rule("service", "checkout", "service", null));
        assertNull(post("fired=a", "service=checkout"));
        assertEquals("why.ruleWithout", why());
        assertEquals("INC-1", post("fired=b", "service=mail"));
        assertEquals("why.only", why());
    }

    @Test
    public void rule_findsTheOpenIncidentOnly() {
        world.incidents.given(anIncident()
                .service("checkout")
                .startedAt(AT)
                .at(Milestone.ENGAGED, AT)
                .at(Milestone.RECOVERED, AT));
        world.incidents.given(anIncident().number(2).service("checkout"));
        world.incidents.given(anIncident().number(3).service("search"));
        world.given(rule("service", "*", "service", null));
        assertEquals("INC-2", post("fired=a", "service=checkout"));
        assertEquals("why.rule", why());
        assertEquals(
                List.of(1L),
                List.copyOf(world.last().verdict().why().arguments()).stream()
                        .map(number -> ((Number) number).longValue())
                        .toList());
    }

    @Test
    public void rule_declaresOnceForAnAlertHoweverOftenItIsSent() {
        world.given(rule("label.severity", "page", "declare", "SEV2"));
        String[] alert = {"fired=a", "title=Checkout fails", "service=checkout", "label.severity=page"};
        assertEquals("INC-1", post(alert));
        assertEquals("why.declared", why());
        Incident declared = incident("INC-1");
        assertEquals("Checkout fails", declared.title());
        assertEquals("SEV2", declared.severity().name());
        assertEquals("checkout", declared.service());
        assertEquals(ADMIN, declared.declaredBy());
        assertEquals("INC-1", post(alert));
        assertEquals("INC-1", post("fired=b", "service=checkout", "label.severity=page"));
        assertEquals("why.rule", why());
    }

    @Test
    public void alertOfAClosedIncident_declaresNoOther() {
        world.given(rule("label.severity", "page", "declare", "SEV2"));
        post("fired=a", "label.severity=page");
        close("INC-1");
        assertEquals("INC-1", post("fired=a", "label.severity=page"));
        assertEquals("INC-2", post("fired=b", "label.severity=page"));
        assertEquals("INC-2", post("fired=c", "label.severity=page"));
        close("INC-2");
        assertEquals("INC-3", post("fired=d", "label.severity=page"));
    }

    @Test
    public void services_areDeclaredByThemselves() {
        world.given(rule("label.severity", "page", "declare", "SEV2"));
        assertEquals("INC-1", post("fired=a", "label.severity=page", "service=checkout"));
        assertEquals("INC-2", post("fired=b", "label.severity=page", "service=search"));
        assertEquals("INC-1", post("fired=c", "label.severity=page", "service=checkout"));
    }

    @Test
    public void end_declaresNothing() {
        world.given(rule("label.severity", "page", "declare", "SEV2"));
        assertNull(post("resolved=a", "label.severity=page"));
        assertEquals("why.noReason", why());
        assertNull(post("label.severity=page"));
    }

    @Test
    public void declaring_needsASpaceAndLosesNothingWithoutOne() {
        world.incidents.settings.write(Settings.DEFAULTS);
        world.given(rule("source", "plain", "declare", "SEV2"));
        assertNull(post("fired=a", "title=Checkout fails"));
        assertEquals("why.notDeclared", why());
        assertEquals(1, world.unassigned.list(0, 9, ADMIN).values().size());
    }

    @Test
    public void declaring_isInTheNameOfTheServiceUserWhereThereIsOne() {
        Settings before = world.incidents.settings.read();
        world.incidents.settings.write(new Settings(
                before.space(),
                null,
                ALICE,
                before.zones(),
                null,
                before.mail(),
                before.rawBodyDays(),
                before.draftAfterMinutes()));
        world.given(rule("source", "plain", "declare", "SEV1"));
        post("fired=a");
        assertEquals(ALICE, incident("INC-1").declaredBy());
        assertEquals("plain", incident("INC-1").title());
    }

    @Test
    public void token_canBeRenamedWithoutAnythingElse() {
        HookToken renamed = world.tokens.change(token.token().id(), Given.of("osaka"), Given.nothing(), ADMIN);
        assertEquals("osaka", renamed.name());
        world.incidents.given(anIncident());
        assertEquals("INC-1", post("fired=a"));
    }
}
