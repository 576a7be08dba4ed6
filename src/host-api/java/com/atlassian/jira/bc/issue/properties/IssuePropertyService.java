package com.atlassian.jira.bc.issue.properties;

import com.atlassian.jira.entity.property.EntityWithKeyPropertyService;
import com.atlassian.jira.issue.Issue;

/**
 * Properties of issues, as far as a user may see and change those.
 *
 * <p>Signature: source, jira 6.3; not re-checked on 11
 */
public interface IssuePropertyService extends EntityWithKeyPropertyService<Issue> {}
