package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.review.Causes;
import org.sensible.incidents.postmortem.review.Decision;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.ReviewChange;
import org.sensible.incidents.postmortem.review.ReviewState;

/** Reads and writes reviews as JSON, people by their names. Threads may share it. */
@ConfluenceComponent
public final class ReviewAnswers {

    private final People people;

    @Inject
    public ReviewAnswers(People people) {
        this.people = people;
    }

    ReviewChange change(JsonBody body) {
        Given<String> owner = body.userName("owner");
        Given<List<String>> reviewers = body.userNames("reviewers");
        return new ReviewChange(
                body.oneOf("state", Postmortem.State.class),
                new Given<>(owner.mentioned(), owner.value() == null ? null : person("owner", owner.value())),
                body.instant("due"),
                new Given<>(reviewers.mentioned(), reviewers.value() == null ? null : all(reviewers.value())));
    }

    private List<Person> all(List<String> names) {
        List<Person> all = new ArrayList<>();
        names.forEach(name -> all.add(person("reviewers", name)));
        return all;
    }

    private Person person(String field, String name) {
        return people.byName(name.strip())
                .orElseThrow(() -> new InvalidInput(field, Text.of("incidents.rest.input.person", name)));
    }

    PostmortemJson json(ReviewState state) {
        return new PostmortemJson(
                Long.toString(state.found().page().pageId()),
                state.found().page().url(),
                state.found().page().title(),
                state.state().name(),
                PersonJson.of(people.describe(state.found().postmortem().owner())),
                text(state.due()),
                dueBy(state),
                state.pageVersion(),
                text(state.review().askedAt()),
                text(state.review().reviewedAt()),
                state.reviewers().stream().map(this::reviewer).toList(),
                causes(state.review().causes()));
    }

    @Nullable
    private static String dueBy(ReviewState state) {
        if (state.due() == null) {
            return null;
        }
        return state.isDueByPolicy() ? "policy" : "person";
    }

    private PostmortemJson.ReviewerJson reviewer(Reading reading) {
        Decision decision = reading.decision();
        return new PostmortemJson.ReviewerJson(
                PersonJson.of(people.describe(reading.person())),
                reading.readVersion() == 0 ? null : reading.readVersion(),
                decision == null ? null : decision.verdict().name().toLowerCase(Locale.ROOT),
                decision == null ? null : decision.version(),
                decision == null ? null : text(decision.at()),
                decision == null ? null : decision.comment());
    }

    @Nullable
    PostmortemJson.CausesJson causes(@Nullable Causes causes) {
        return causes == null
                ? null
                : new PostmortemJson.CausesJson(
                        causes.understood() ? "understood" : "unknown",
                        causes.tried(),
                        causes.missing(),
                        PersonJson.of(people.describe(causes.by())),
                        text(causes.at()));
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
