package com.atlassian.confluence.api.model;

import java.util.Arrays;
import java.util.List;

/**
 * Parts of a part of an answer.
 *
 * <p>Signature: usage, scripts on Confluence 7 and 8 ({@code new Expansions(new Expansion("storage"))}). Trimmed; how the names
 * are read back is the host's business.
 */
public class Expansions {
    private final List<Expansion> expansions;

    public Expansions(Expansion... expansions) {
        this.expansions = Arrays.asList(expansions);
    }

    public List<String> names() {
        return expansions.stream().map(Expansion::getPropertyName).toList();
    }
}
