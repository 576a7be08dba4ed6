package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyDiff;
import org.sensible.incidents.policy.page.PolicyReader;
import org.sensible.incidents.policy.page.PolicyReading;
import org.sensible.incidents.policy.page.PolicyState;
import org.sensible.incidents.policy.page.PolicyUpkeep;
import org.sensible.incidents.policy.page.PolicyWishes;

/** The frame of a policy page: what holds, who has read it, what is not understood. Writes nothing. Threads may share it. */
@ConfluenceComponent
public final class PolicyScreens {

    private final PolicyUpkeep upkeep;
    private final PolicyReader reader;
    private final PolicyWishes wishes;
    private final PolicyWords words;
    private final Reader who;
    private final UnitOfWork work;
    private final Screens screens;

    @Inject
    public PolicyScreens(
            PolicyUpkeep upkeep,
            PolicyReader reader,
            PolicyWishes wishes,
            PolicyWords words,
            Reader who,
            UnitOfWork work,
            Screens screens) {
        this.upkeep = upkeep;
        this.reader = reader;
        this.wishes = wishes;
        this.words = words;
        this.who = who;
        this.work = work;
        this.screens = screens;
    }

    /** @param storage the page as it is now */
    String frame(long pageId, String storage, boolean isOnPaper) {
        if (!isOnPaper) {
            screens.useScript("incidents-policy");
        }
        return work.call(() -> screens.show("policy", view(pageId, storage, isOnPaper)));
    }

    private PolicyView view(long pageId, String storage, boolean isOnPaper) {
        Optional<Person> person = who.current();
        Optional<PolicyState> own = upkeep.ofPage(pageId);
        PolicyReading reading = reader.read(storage, 1);
        return own.map(state -> inForce(state, reading, storage, person, isOnPaper))
                .orElseGet(() -> notInForce(pageId, reading, person, isOnPaper));
    }

    /** What the page would change if its rows were understood. */
    private List<String> waiting(PolicyState state, PolicyReading reading, String storage) {
        Policy inForce = state.inForce().policy();
        return reading.problems().isEmpty()
                ? List.of()
                : reader.wouldBe(storage, inForce)
                        .map(policy -> words.changes(PolicyDiff.between(inForce, policy)))
                        .orElse(List.of());
    }

    private PolicyView inForce(
            PolicyState state, PolicyReading reading, String storage, Optional<Person> person, boolean isOnPaper) {
        List<String> asked = person.map(wishes::open).orElse(List.of()).stream()
                .map(words::wish)
                .toList();
        return new PolicyView(
                true,
                state.inForce().number(),
                words.since(state),
                words.owner(state),
                words.review(state),
                words.reading(state),
                person.map(one -> words.yours(state, one)).orElse(""),
                words.problem(state, reading.problems()),
                waiting(state, reading, storage),
                words.trouble(state),
                new PolicyView.Elsewhere("", "", ""),
                asked,
                words.versions(upkeep.log(state)),
                person.filter(one -> !isOnPaper)
                        .map(one -> words.buttons(state, one))
                        .orElse(new PolicyView.Buttons(false, false, false)),
                Long.toString(state.inForce().pageId()),
                isOnPaper);
    }

    private PolicyView notInForce(long pageId, PolicyReading reading, Optional<Person> person, boolean isOnPaper) {
        boolean mayPut = !isOnPaper && person.filter(words::mayPutInForce).isPresent();
        return new PolicyView(
                false,
                0,
                "",
                "",
                new PolicyView.Review("", false),
                new PolicyView.Reading("", "", 0, 0),
                "",
                reading.problems().isEmpty()
                        ? ""
                        : words.tell(Text.of(
                                "incidents.policy.frame.unread",
                                reading.problems().size())),
                List.of(),
                "",
                words.elsewhere(upkeep.state(), person),
                List.of(),
                List.of(),
                new PolicyView.Buttons(
                        false, false, mayPut && reading.problems().isEmpty()),
                Long.toString(pageId),
                isOnPaper);
    }
}
