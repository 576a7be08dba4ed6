package com.atlassian.jira.plugin.workflow;

/**
 * Of validators.
 *
 * <p>Signature: source, jira 6.3; usage in factories of several generations.
 */
public interface WorkflowPluginValidatorFactory extends WorkflowPluginFactory {}
