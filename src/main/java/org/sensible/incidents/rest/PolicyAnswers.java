package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyDiff;
import org.sensible.incidents.policy.PolicyReport;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.SeverityLevel;
import org.sensible.incidents.policy.Term;
import org.sensible.incidents.policy.page.PolicyState;
import org.sensible.incidents.policy.page.PolicyUpkeep;

/** Policies as answers give them, in the reader's language. Threads may share it. */
@ConfluenceComponent
public final class PolicyAnswers {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final People people;
    private final Wording wording;

    @Inject
    public PolicyAnswers(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
    }

    PolicyJson policy(PolicyState state) {
        Policy policy = state.inForce().policy();
        boolean isShipped = state.place() == null;
        return new PolicyJson(
                isShipped ? null : Long.toString(state.inForce().pageId()),
                state.url(),
                isShipped ? null : state.place().space(),
                policy.version(),
                isShipped ? null : state.inForce().inForceSince().toString(),
                state.isLastGood(),
                state.trouble() == null ? null : wording.tell(state.trouble().label()),
                person(policy.owner()),
                policy.reviewDays() == 0 ? null : policy.reviewDays(),
                state.review() == null || state.review().dueAt() == null
                        ? null
                        : state.review().dueAt().toString(),
                policy.levels().stream().map(this::level).toList(),
                policy.roles().stream().map(this::role).toList(),
                policy.rules().stream().map(this::rule).toList(),
                policy.coverage().rows().stream().map(this::coverage).toList(),
                state.problems().stream()
                        .map(problem -> new PolicyJson.ProblemJson(
                                problem.macro(),
                                problem.row(),
                                problem.column(),
                                problem.found(),
                                wording.tell(problem.expected())))
                        .toList(),
                state.acknowledged().stream()
                        .map(one -> new PolicyJson.AcknowledgementJson(
                                person(one.by()), one.version(), one.at().toString()))
                        .toList(),
                people(state.waiting()));
    }

    PolicyJson.ReportJson report(PolicyReport report) {
        return new PolicyJson.ReportJson(
                report.incidents(),
                report.isCut(),
                report.rows().stream()
                        .map(row -> new PolicyJson.KeptJson(
                                row.slug(),
                                row.kept(),
                                row.decided(),
                                row.open(),
                                row.excepted(),
                                row.isKeptByNobody()))
                        .toList());
    }

    PolicyJson.VersionJson version(PolicyUpkeep.Published published) {
        return new PolicyJson.VersionJson(
                published.version().number(),
                published.version().inForceSince().toString(),
                person(published.version().by()),
                published.changes().stream()
                        .map(change -> wording.tell(change.text()))
                        .toList(),
                published.changes().stream().anyMatch(PolicyDiff.Change::isMaterial));
    }

    private PolicyJson.LevelJson level(SeverityLevel level) {
        return new PolicyJson.LevelJson(
                level.severity().name(),
                wording.tell(level.meaning()),
                level.example(),
                term(level.respondWithin()),
                term(level.updateEvery()),
                level.asksForPostmortem(),
                term(level.postmortemDue()),
                level.atAnyHour());
    }

    private PolicyJson.RoleJson role(PolicyRole role) {
        return new PolicyJson.RoleJson(role.name(), role.duty(), role.who(), people(role.people()));
    }

    private PolicyJson.RuleJson rule(PolicyRule rule) {
        return new PolicyJson.RuleJson(
                rule.slug(),
                rule.what(),
                rule.demand() == null ? null : rule.demand().word(),
                rule.severities().stream().map(Severity::name).toList(),
                term(rule.within()),
                rule.from() == null ? null : rule.from().name(),
                rule.reminded().words(),
                people(rule.reminded().people()));
    }

    private PolicyJson.CoverageJson coverage(CoverageRow row) {
        return new PolicyJson.CoverageJson(
                row.who(),
                people(row.people()),
                row.hours().zone().getId(),
                row.hours().from().toString(),
                row.hours().to().toString(),
                row.hours().days().stream().map(DayOfWeek::name).toList(),
                row.hours().holidays().stream()
                        .map(holiday -> new PolicyJson.HolidayJson(
                                holiday.first().toString(), holiday.last().toString()))
                        .toList());
    }

    @Nullable
    private static Object term(@Nullable Term term) {
        if (term == null) {
            return null;
        }
        return term.isBusinessTime()
                ? new PolicyJson.TermJson(term.amount(), term.unit().word())
                : (Object) (term.amount() * SECONDS_OF_A_MINUTE);
    }

    private List<PersonJson> people(Collection<Person> all) {
        return all.stream().map(this::person).toList();
    }

    @Nullable
    private PersonJson person(@Nullable Person person) {
        return person == null ? null : PersonJson.of(people.describe(person));
    }
}
