package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;

/** Tells reviewers that they are asked, and the owner what they say; nobody is told of an own act. Threads may share it. */
@ConfluenceComponent
public final class ReviewNews {

    private final Notifier notifier;

    @Inject
    public ReviewNews(Notifier notifier) {
        this.notifier = notifier;
    }

    /** Tells those whose word is waited for now and was not before. */
    void asked(ReviewState before, ReviewState after, Person by) {
        Set<Person> asked = new LinkedHashSet<>();
        after.reviewers().stream()
                .map(Reading::person)
                .filter(person -> after.waitsFor(person) && !before.waitsFor(person) && !person.equals(by))
                .forEach(asked::add);
        send(
                after,
                asked,
                Text.of("incidents.review.notice.asked", after.found().page().title()),
                List.of());
    }

    void decided(ReviewState after, Person by, Decision decision) {
        Person owner = after.found().postmortem().owner();
        Set<Person> to = owner.equals(by) ? Set.of() : Set.of(owner);
        String title = after.found().page().title();
        Text subject = after.state() == Postmortem.State.REVIEWED
                ? Text.of("incidents.review.notice.reviewed", title)
                : Text.of("incidents.review.notice." + decision.verdict().name(), by, title);
        send(
                after,
                to,
                subject,
                decision.comment() == null
                        ? List.of()
                        : List.of(Text.of("incidents.review.notice.comment", decision.comment())));
    }

    private void send(ReviewState about, Set<Person> to, Text subject, List<Text> lines) {
        if (!to.isEmpty()) {
            notifier.send(new Notice(
                    to,
                    about.incident().key(),
                    subject,
                    lines,
                    about.found().page().url()));
        }
    }
}
