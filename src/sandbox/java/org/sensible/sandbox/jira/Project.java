package org.sensible.sandbox.jira;

/**
 * A project.
 *
 * @param lead key of a user
 */
record Project(long id, String key, String name, String description, String lead) {}
