package com.atlassian.applinks.api.application.jira;

import com.atlassian.applinks.api.ApplicationType;

/**
 * The link leads to a Jira.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface JiraApplicationType extends ApplicationType {}
