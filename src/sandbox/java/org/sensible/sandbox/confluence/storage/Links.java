package org.sensible.sandbox.confluence.storage;

import java.util.Optional;

/** Where links of a page lead, as its reader may see it. */
public interface Links {

    /** The address of a page below the context path; empty where there is none that the reader may see. */
    Optional<String> toPage(String spaceKey, String title);

    /** The person with that key. */
    Optional<LinkedUser> user(String key);

    /** A person that a page mentions. */
    record LinkedUser(String name, String fullName) {}
}
