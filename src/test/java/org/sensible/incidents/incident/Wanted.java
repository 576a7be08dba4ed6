package org.sensible.incidents.incident;

import java.util.HashMap;
import java.util.Map;

/** Builds changes of an incident at version 1, of nothing but what a test names. */
final class Wanted {

    private long version = 1;
    private Given<String> title = Given.nothing();
    private Given<String> severity = Given.nothing();
    private Given<Outcome> outcome = Given.nothing();
    private Given<String> duplicateOf = Given.nothing();
    private Given<String> service = Given.nothing();
    private Given<Boolean> complex = Given.nothing();
    private Given<Person> lead = Given.nothing();
    private final Map<Role, Given<Person>> roles = new HashMap<>();

    Wanted version(long value) {
        version = value;
        return this;
    }

    Wanted title(String value) {
        title = Given.of(value);
        return this;
    }

    Wanted severity(String value) {
        severity = Given.of(value);
        return this;
    }

    Wanted outcome(Outcome value) {
        outcome = Given.of(value);
        return this;
    }

    Wanted duplicateOf(String value) {
        duplicateOf = Given.of(value);
        return this;
    }

    Wanted service(String value) {
        service = Given.of(value);
        return this;
    }

    Wanted complex(boolean value) {
        complex = Given.of(value);
        return this;
    }

    Wanted lead(Person value) {
        lead = Given.of(value);
        return this;
    }

    Wanted role(Role role, Person value) {
        roles.put(role, Given.of(value));
        return this;
    }

    IncidentChange done() {
        return new IncidentChange(
                version,
                title,
                severity,
                outcome,
                duplicateOf,
                service,
                complex,
                lead,
                roles,
                Given.nothing(),
                Given.nothing());
    }
}
