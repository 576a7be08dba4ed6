package com.atlassian.jira.issue.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * <p>Signature: docs, jira 11.1 (type parameter); getResults since 8, getTotal: docs, unverified on 11. Trimmed to what is
 * called; the host makes it, so how it is made here is our own.
 */
public class SearchResults<T> {

    private final List<T> results;
    private final int total;

    public SearchResults(List<T> results, int total) {
        this.results = List.copyOf(results);
        this.total = total;
    }

    public List<T> getResults() {
        return results;
    }

    /** How many there are in all. */
    public int getTotal() {
        return total;
    }
}
