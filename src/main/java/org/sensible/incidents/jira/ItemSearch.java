package org.sensible.incidents.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/** Finds action items among the issues that the user who is there may see. Threads may share it. */
@JiraComponent
public final class ItemSearch {

    private final JiraAuthenticationContext session;
    private final SearchService searches;

    @Inject
    public ItemSearch(@JiraImport JiraAuthenticationContext session, @JiraImport SearchService searches) {
        this.session = session;
        this.searches = searches;
    }

    /**
     * The first issues that a query finds.
     *
     * @throws NotSignedIn where nobody is logged in
     * @throws InvalidInput at {@code jql} with what Jira does not understand
     */
    public Found find(String jql, int limit) {
        ApplicationUser user = session.getLoggedInUser();
        if (user == null) {
            throw new NotSignedIn(Text.of("incidents.rest.refusal.signIn"));
        }
        return page(user, jql, 0, limit);
    }

    /**
     * Everything that a query finds for a user, page by page.
     *
     * @param user {@code null} for anonymous
     */
    List<Issue> all(@Nullable ApplicationUser user, String jql) {
        List<Issue> all = new ArrayList<>();
        Found page;
        do {
            page = page(user, jql, all.size(), IssueGateway.MOST_ITEMS);
            all.addAll(page.issues());
        } while (!page.issues().isEmpty() && all.size() < page.total());
        return all;
    }

    private Found page(@Nullable ApplicationUser user, String jql, int start, int limit) {
        SearchService.ParseResult parsed = searches.parseQuery(user, jql);
        if (!parsed.isValid()) {
            throw refused(parsed.getErrors());
        }
        MessageSet problems = searches.validateQuery(user, parsed.getQuery());
        if (problems.hasAnyErrors()) {
            throw refused(problems);
        }
        try {
            SearchResults<Issue> results =
                    searches.search(user, parsed.getQuery(), new PagerFilter<Issue>(start, limit));
            return new Found(results.getResults(), results.getTotal());
        } catch (SearchException failed) {
            // Checked, and nothing that a person can mend: the index is being rebuilt, say.
            throw new IllegalStateException("Jira could not search for: " + jql, failed);
        }
    }

    private static InvalidInput refused(MessageSet problems) {
        return new InvalidInput(problems.getErrorMessages().stream()
                .map(words -> new Problem("jql", Text.of("incidents.actionItem.jira.said", words)))
                .toList());
    }

    /**
     * What was found.
     *
     * @param total how many there are, those beyond the limit included
     */
    public record Found(List<Issue> issues, int total) {

        public Found {
            issues = List.copyOf(issues);
        }
    }
}
