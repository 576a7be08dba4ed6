package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Administrators;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Claims;
import org.sensible.incidents.policy.Reminder;

/**
 * Tells the administrators, and who put a policy in force, that its page has gone out of reach or says something that cannot be read.
 * What is to be told follows from what was noted and committed, so nothing is told of a page whose saving was undone, and nothing is
 * lost where a node stops. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyAlarm {

    private static final String ABOUT = "policy";

    /** A table of another page pasted in is broken in each row; the page tells of all of them. */
    private static final int MOST_PROBLEMS = 5;

    private final PolicyVersions versions;
    private final Claims claims;
    private final Notifier notifier;
    private final Administrators administrators;
    private final PolicyPages pages;
    private final Links links;

    @Inject
    public PolicyAlarm(
            PolicyVersions versions,
            Claims claims,
            Notifier notifier,
            Administrators administrators,
            PolicyPages pages,
            Links links) {
        this.versions = versions;
        this.claims = claims;
        this.notifier = notifier;
        this.administrators = administrators;
        this.pages = pages;
        this.links = links;
    }

    /**
     * Tells what was not told yet: each time once that a page goes out of reach, each version once that cannot be read. Must be called
     * outside any unit of work.
     *
     * @return how many times somebody was told something
     */
    public int ring() {
        int told = 0;
        for (PolicyPlace place : versions.places()) {
            told += outOfReach(place) ? 1 : 0;
            told += unread(place) ? 1 : 0;
        }
        return told;
    }

    private boolean outOfReach(PolicyPlace place) {
        Trouble trouble = place.trouble();
        if (trouble == null) {
            claims.forget(
                    about(place),
                    Arrays.stream(Trouble.values())
                            .map(past -> claim(place, past))
                            .toList());
            return false;
        }
        if (!claims.isFirst(claim(place, trouble))) {
            return false;
        }
        send(
                place,
                administrators(place),
                Text.of("incidents.policy.alarm.subject"),
                List.of(trouble.label(), Text.of("incidents.policy.alarm.todo")));
        return true;
    }

    /** Who published it is told too. */
    private boolean unread(PolicyPlace place) {
        List<PageReading> readings = versions.readings(place);
        PageReading newest = readings.get(readings.size() - 1);
        if (newest.outcome() != PageReading.Outcome.BROKEN || !claims.isFirst(claim(place, newest))) {
            return false;
        }
        Set<Person> to = administrators(place);
        if (newest.by() != null) {
            to.add(newest.by());
        }
        List<Text> lines = new ArrayList<>();
        newest.problems().stream().limit(MOST_PROBLEMS).map(ProblemWords::of).forEach(lines::add);
        lines.add(Text.of("incidents.policy.alarm.mend", newest.problems().size()));
        send(place, to, Text.of("incidents.policy.alarm.unread", newest.number()), lines);
        return true;
    }

    private static String about(PolicyPlace place) {
        return "policy-place-" + place.id();
    }

    private static Reminder claim(PolicyPlace place, Trouble trouble) {
        return new Reminder(about(place), trouble.name(), place.since(), Reminder.Kind.BROKEN, place.by());
    }

    /** Known by the page, of which several spaces may have made their policy. */
    private static Reminder claim(PolicyPlace place, PageReading broken) {
        String about = "policy-page-" + place.pageId();
        String version = "version-" + broken.number();
        return new Reminder(about, version, broken.publishedAt(), Reminder.Kind.BROKEN, place.by());
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
