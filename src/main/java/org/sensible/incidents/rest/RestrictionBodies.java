package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Groups;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;

/** Reads for whom an incident shall be: names of people and groups that the host knows. Threads may share it. */
@ConfluenceComponent
public final class RestrictionBodies {

    /** More than that is a group. */
    static final int MOST = 200;

    private final People people;
    private final Groups groups;

    @Inject
    public RestrictionBodies(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @throws InvalidInput with every name that the host does not know, by its place */
    Restriction read(JsonBody body) {
        List<String> userNames = names("users", body.userNames("users").value());
        List<String> groupNames = names("groups", body.texts("groups").value());
        List<Problem> problems = new ArrayList<>();
        Set<Person> users = new HashSet<>();
        for (int i = 0; i < userNames.size(); i++) {
            String field = "users[" + i + "]";
            String name = userNames.get(i);
            people.byName(name)
                    .ifPresentOrElse(
                            users::add,
                            () -> problems.add(new Problem(field, Text.of("incidents.rest.input.person", name))));
        }
        for (int i = 0; i < groupNames.size(); i++) {
            String name = groupNames.get(i);
            if (!groups.exists(name)) {
                problems.add(new Problem("groups[" + i + "]", Text.of("incidents.rest.input.group", name)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Restriction(users, new HashSet<>(groupNames));
    }

    private static List<String> names(String field, @Nullable List<String> names) {
        if (names != null && names.size() > MOST) {
            throw new InvalidInput(field, Text.of("incidents.rest.input.tooManyNames", MOST, names.size()));
        }
        return names == null ? List.of() : names;
    }
}
