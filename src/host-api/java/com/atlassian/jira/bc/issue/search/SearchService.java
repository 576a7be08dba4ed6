package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

/**
 * Finds issues by JQL, as far as a user may see them.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage, platform 8; parseQuery and ParseResult: usage, jira 11.0; type parameter of the
 * results: docs, jira 11.1. Trimmed to what is called.
 */
public interface SearchService {
    SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager) throws SearchException;

    ParseResult parseQuery(ApplicationUser searcher, String query);

    /** Checks what the words of a query mean, such as whether a project of that name is there. */
    MessageSet validateQuery(ApplicationUser searcher, Query query);

    /** A query, or what is wrong with its form. */
    final class ParseResult {

        private final Query query;
        private final MessageSet errors;

        public ParseResult(Query query, MessageSet errors) {
            this.query = query;
            this.errors = errors;
        }

        public Query getQuery() {
            return query;
        }

        public MessageSet getErrors() {
            return errors;
        }

        public boolean isValid() {
            return !errors.hasAnyErrors();
        }
    }
}
