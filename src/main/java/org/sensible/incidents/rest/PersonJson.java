package org.sensible.incidents.rest;

import org.sensible.incidents.incident.People;

/**
 * Somebody, as answers name people.
 *
 * @param name user name
 */
public record PersonJson(String name, String displayName) {

    static PersonJson of(People.Named named) {
        return new PersonJson(named.name(), named.displayName());
    }
}
