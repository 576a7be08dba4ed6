package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

/**
 * Issues, as far as a user may see and change them.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage of getIssue(String|Long), new IssueResult(MutableIssue), jira 10.3; rest not
 * re-checked on 11. Trimmed to what is called.
 */
public interface IssueService {
    IssueResult getIssue(ApplicationUser user, Long issueId);

    IssueResult getIssue(ApplicationUser user, String issueKey);

    boolean isEditable(Issue issue, ApplicationUser user);

    /** An issue, or why there is none for this user. */
    abstract class IssueValidationResult extends ServiceResultImpl {

        private final MutableIssue issue;

        public IssueValidationResult(MutableIssue issue, ErrorCollection errors) {
            super(errors);
            this.issue = issue;
        }

        public MutableIssue getIssue() {
            return issue;
        }
    }

    /** An issue, or why there is none for this user. */
    class IssueResult extends IssueValidationResult {

        public IssueResult(MutableIssue issue, ErrorCollection errors) {
            super(issue, errors);
        }
    }
}
