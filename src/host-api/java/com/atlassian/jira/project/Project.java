package com.atlassian.jira.project;

/**
 * A project.
 *
 * <p>Signature: source, jira 6.3 + 7 changes; usage, platform 8. That the context of a panel beside the project's sidebar holds
 * one as {@code project}: Atlassian's guide to the project-centric view, and usage by a plugin for Jira Data Center. Trimmed to
 * what is called.
 */
public interface Project {
    Long getId();

    String getKey();

    String getName();
}
