package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Administrators;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Tells the administrators, and who put a policy in force, that its page has gone out of reach or says something that cannot
 * be read. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyAlarm {

    private static final String ABOUT = "policy";

    /** A table of another page pasted in is broken in each row; the page tells of all of them. */
    private static final int MOST_PROBLEMS = 5;

    private final Notifier notifier;
    private final Administrators administrators;
    private final PolicyPages pages;
    private final Links links;

    @Inject
    public PolicyAlarm(Notifier notifier, Administrators administrators, PolicyPages pages, Links links) {
        this.notifier = notifier;
        this.administrators = administrators;
        this.pages = pages;
        this.links = links;
    }

    /** Called after it was noted, so once for each time that it happens. */
    void outOfReach(PolicyPlace place, Trouble trouble) {
        send(
                place,
                administrators(place),
                Text.of("incidents.policy.alarm.subject"),
                List.of(trouble.label(), Text.of("incidents.policy.alarm.todo")));
    }

    /** Called when a version was read for the first time, so once for each version; who published it is told too. */
    void unread(PolicyPlace place, PageReading broken) {
        Set<Person> to = administrators(place);
        if (broken.by() != null) {
            to.add(broken.by());
        }
        List<Text> lines = new ArrayList<>();
        broken.problems().stream().limit(MOST_PROBLEMS).map(ProblemWords::of).forEach(lines::add);
        lines.add(Text.of("incidents.policy.alarm.mend", broken.problems().size()));
        send(place, to, Text.of("incidents.policy.alarm.unread", broken.number()), lines);
    }

    private Set<Person> administrators(PolicyPlace place) {
        Set<Person> to = new LinkedHashSet<>(administrators.all());
        to.add(place.by());
        return to;
    }

    private void send(PolicyPlace place, Set<Person> to, Text subject, List<Text> lines) {
        String link = pages.find(place.pageId()).map(PolicyPages.Found::url).orElseGet(links::settings);
        notifier.send(new Notice(to, ABOUT, subject, lines, link));
    }
}
