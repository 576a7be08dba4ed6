package org.sensible.incidents.policy.page;

import java.util.List;

/** The words by which people write a policy page, in every language that the product speaks. Threads may share it. */
public interface PageWords {

    /**
     * The words that mean the same.
     *
     * @param meaning what follows {@code incidents.policy.read.} in the message files
     * @return of all languages, at least one
     */
    List<String> of(String meaning);
}
