package org.sensible.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;

/** Comments as Jira's Java API writes them: asking for no permission. */
final class HostComments implements CommentManager {

    private final JiraSite site;

    HostComments(JiraSite site) {
        this.site = site;
    }

    @Override
    public com.atlassian.jira.issue.comments.Comment create(
            Issue issue, ApplicationUser author, String body, boolean dispatchEvent) {
        StoredIssue stored = site.find(issue.getKey()).orElseThrow();
        Comment comment = site.writeComment(stored, author.getKey(), body, Optional.empty());
        return new com.atlassian.jira.issue.comments.Comment() {
            @Override
            public Long getId() {
                return comment.id();
            }

            @Override
            public String getBody() {
                return comment.body();
            }
        };
    }
}
