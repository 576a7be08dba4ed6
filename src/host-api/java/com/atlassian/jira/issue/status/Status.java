package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.category.StatusCategory;

/**
 * Where an issue stands in its workflow.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface Status extends IssueConstant {
    StatusCategory getStatusCategory();
}
