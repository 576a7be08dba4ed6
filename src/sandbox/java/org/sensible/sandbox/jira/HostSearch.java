package org.sensible.sandbox.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;
import org.sensible.sandbox.jira.jql.JqlProblem;

/** Jira's own service of searches. As the sandbox searches for who is there, it refuses to search for anybody else. */
final class HostSearch implements SearchService {

    private final IssueSearch search;
    private final JiraSite site;
    private final Current current;

    HostSearch(IssueSearch search, JiraSite site, Current current) {
        this.search = search;
        this.site = site;
        this.current = current;
    }

    @Override
    public ParseResult parseQuery(ApplicationUser searcher, String query) {
        try {
            org.sensible.sandbox.jira.jql.Query.parse(query);
            return new ParseResult(new Jql(query), messages(Set.of()));
        } catch (JqlProblem problem) {
            return new ParseResult(null, messages(Set.of(problem.getMessage())));
        }
    }

    @Override
    public MessageSet validateQuery(ApplicationUser searcher, Query query) {
        requireCurrent(searcher);
        try {
            search.find(query.getQueryString());
            return messages(Set.of());
        } catch (JqlProblem problem) {
            return messages(Set.of(problem.getMessage()));
        }
    }

    @Override
    public SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException {
        requireCurrent(searcher);
        try {
            List<StoredIssue> found = search.find(query.getQueryString());
            List<Issue> page = found.stream()
                    .skip(pager.getStart())
                    .limit(pager.getMax())
                    .<Issue>map(issue -> new HostIssue(issue, site.users()))
                    .toList();
            return new SearchResults<>(page, found.size());
        } catch (JqlProblem problem) {
            throw new SearchException(problem.getMessage());
        }
    }

    private void requireCurrent(ApplicationUser searcher) {
        String asked = searcher == null ? null : searcher.getKey();
        String there = current.user().map(User::key).orElse(null);
        if (!Objects.equals(asked, there)) {
            throw new IllegalStateException("the sandbox searches as who is there, " + there + ", not as " + asked);
        }
    }

    /** A query as it was written. */
    private record Jql(String text) implements Query {

        @Override
        public String getQueryString() {
            return text;
        }
    }

    private static MessageSet messages(Set<String> errors) {
        MessageSet messages = new MessageSetImpl();
        errors.forEach(messages::addErrorMessage);
        return messages;
    }
}
