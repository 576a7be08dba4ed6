package org.sensible.incidents.incident;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Something to tell people who are elsewhere. Each reads it in a language of their own. Immutable.
 *
 * @param to who is told, each once; whoever may not see what it is about is left out before
 * @param about what it is about, an incident's key for one: later notices about it stand beside this one
 * @param subject one line
 * @param lines what else there is to say, in order; may be empty
 * @param link full address of where to act
 */
public record Notice(Set<Person> to, String about, Text subject, List<Text> lines, String link) {

    public Notice {
        to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(subject, "subject");
        lines = List.copyOf(lines);
        Objects.requireNonNull(link, "link");
    }
}
