package org.sensible.sandbox.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Optional;
import org.sensible.sandbox.User;

/** Jira's own service of issues: what the user given may see and change, whoever acts on the thread. */
final class HostIssues implements IssueService {

    private static final ErrorCollection NO_ERRORS = () -> false;
    private static final ErrorCollection ERRORS = () -> true;

    private final JiraSite site;

    HostIssues(JiraSite site) {
        this.site = site;
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, Long issueId) {
        return getIssue(user, Long.toString(issueId));
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, String issueKey) {
        return site.find(issueKey)
                .filter(issue -> may(user, Grants.BROWSE, issue))
                .map(issue -> new IssueResult(new HostIssue(issue, site.users()), NO_ERRORS))
                .orElseGet(() -> new IssueResult(null, ERRORS));
    }

    @Override
    public boolean isEditable(Issue issue, ApplicationUser user) {
        return site.find(issue.getKey())
                .filter(stored -> may(user, Grants.EDIT, stored))
                .isPresent();
    }

    private boolean may(ApplicationUser user, String permission, StoredIssue issue) {
        Optional<User> someone =
                Optional.ofNullable(user).flatMap(given -> site.users().byKey(given.getKey()));
        return someone.filter(known -> site.may(known, permission, issue.projectKey()))
                .isPresent();
    }
}
