package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import jakarta.annotation.Nullable;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.source.Subject;

/** Which rule decides, and for what. */
public class RulesTest {

    private static final Incident CHECKOUT = open(1, "Checkout", "#inc-1", "OPS-1");
    private static final Incident SEARCH = open(2, "search", "inc-2", null);
    private static final Incident NEWER_SEARCH = open(3, "search", null, null);
    private static final List<Incident> OPEN = List.of(NEWER_SEARCH, SEARCH, CHECKOUT);

    private static Incident open(long number, String service, @Nullable String channel, @Nullable String issue) {
        return anIncident()
                .number(number)
                .build()
                .change()
                .service(service)
                .slackChannel(channel)
                .jiraIssue(issue)
                .done();
    }

    private static Subject about(String... facts) {
        Subject.Builder subject = Subject.of();
        for (int i = 0; i < facts.length; i += 2) {
            subject.fact(facts[i], facts[i + 1]);
        }
        return subject.build();
    }

    private static Rule rule(Rule.To to, @Nullable String what, String... facts) {
        Rule.Condition[] when = new Rule.Condition[facts.length / 2];
        for (int i = 0; i < when.length; i++) {
            when[i] = new Rule.Condition(facts[2 * i], List.of(facts[2 * i + 1].split("\\|")));
        }
        return new Rule("rule", List.of(when), new Rule.Target(to, what));
    }

    private static String decided(Subject subject, Rule... rules) {
        return new Rules(List.of(rules))
                .decide("github", subject, OPEN)
                .map(decision -> decision.position() + " "
                        + (decision.incident() == null
                                ? "declares"
                                : decision.incident().key()))
                .orElse("nothing");
    }

    @Test
    public void service_isThatOfTheDeliveryOrOfTheRule() {
        Rule own = rule(Rule.To.SERVICE, null, "source", "*");
        assertEquals("1 INC-1", decided(about("service", "checkout"), own));
        assertEquals("1 INC-3", decided(about("service", "Search"), own));
        assertEquals("nothing", decided(about("service", "mail"), own));
        assertEquals("nothing", decided(about(), own));
        Rule named = rule(Rule.To.SERVICE, "checkout", "repository", "payments-gateway|checkout-api");
        assertEquals("1 INC-1", decided(about("repository", "checkout-api"), named));
        assertEquals("nothing", decided(about("repository", "search-api"), named));
    }

    @Test
    public void channelAndIssue_areThoseOfTheIncident() {
        Rule channel = rule(Rule.To.CHANNEL, null, "channel", "*inc-*");
        assertEquals("1 INC-1", decided(about("channel", "inc-1"), channel));
        assertEquals("1 INC-2", decided(about("channel", "#inc-2"), channel));
        assertEquals("nothing", decided(about("channel", "general"), channel));
        Rule issue = rule(Rule.To.ISSUE, null, "source", "github");
        assertEquals("1 INC-1", decided(about("issue", "OPS-1"), issue));
        assertEquals("nothing", decided(about("issue", "OPS-2"), issue));
    }

    @Test
    public void incident_isNamedWhileItIsOpen() {
        assertEquals("1 INC-2", decided(about(), rule(Rule.To.INCIDENT, "INC-2", "source", "git*")));
        assertEquals("nothing", decided(about(), rule(Rule.To.INCIDENT, "INC-9", "source", "git*")));
    }

    @Test
    public void conditions_mustAllBeMet() {
        Rule rule = rule(Rule.To.DECLARE, "SEV2", "label.severity", "page", "environment", "prod*");
        assertEquals("1 declares", decided(about("label.severity", "page", "environment", "production"), rule));
        assertEquals("nothing", decided(about("label.severity", "page", "environment", "staging"), rule));
        assertEquals("nothing", decided(about("label.severity", "page"), rule));
    }

    @Test
    public void oneValueOfSeveral_isEnough() {
        Subject subject = about("label.team", "a", "label.team", "b");
        assertEquals("1 INC-2", decided(subject, rule(Rule.To.INCIDENT, "INC-2", "label.team", "b|c")));
    }

    @Test
    public void first_thatFitsAndFindsDecides() {
        Rule byService = rule(Rule.To.SERVICE, null, "source", "*");
        Rule declares = rule(Rule.To.DECLARE, "SEV2", "label.severity", "page");
        Rule catchAll = rule(Rule.To.INCIDENT, "INC-2", "source", "*");
        Subject page = about("service", "mail", "label.severity", "page");
        assertEquals("2 declares", decided(page, byService, declares, catchAll));
        assertEquals("3 INC-2", decided(about("service", "mail"), byService, declares, catchAll));
        Subject known = about("service", "search", "label.severity", "page");
        assertEquals("1 INC-3", decided(known, byService, declares, catchAll));
    }

    @Test
    public void rules_speakOfADeliveryEvenWhereTheyFindNothing() {
        Rules rules = new Rules(List.of(rule(Rule.To.SERVICE, null, "service", "mail")));
        assertTrue(rules.speakOf("github", about("service", "mail")));
        assertFalse(rules.speakOf("github", about("service", "search")));
    }

    @Test
    public void incidentWithoutAService_isFoundByNone() {
        Incident bare = anIncident().build();
        Rules rules = new Rules(List.of(rule(Rule.To.SERVICE, null, "source", "*")));
        assertTrue(rules.decide("github", about(), List.of(bare)).isEmpty());
        assertTrue(rules.decide("github", about("service", "x"), List.of(bare)).isEmpty());
    }
}
