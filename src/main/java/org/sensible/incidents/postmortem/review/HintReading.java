package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/** Hints on the words of a page, by the list in force and the names of those who took part. Threads may share it. */
@ConfluenceComponent
public final class HintReading {

    private final BlamingWords words;
    private final People people;

    @Inject
    public HintReading(BlamingWords words, People people) {
        this.words = words;
        this.people = people;
    }

    List<BlamelessHints.Hint> of(String body, ReviewState state) {
        return BlamelessHints.of(body, words.all(), names(state));
    }

    private Set<String> names(ReviewState state) {
        Set<Person> took = new LinkedHashSet<>(state.incident().roles().values());
        if (state.incident().lead() != null) {
            took.add(state.incident().lead());
        }
        took.add(state.found().postmortem().owner());
        state.readings().forEach(reader -> took.add(reader.person()));
        Set<String> names = new LinkedHashSet<>();
        took.forEach(person -> names.add(people.describe(person).displayName()));
        return names;
    }
}
