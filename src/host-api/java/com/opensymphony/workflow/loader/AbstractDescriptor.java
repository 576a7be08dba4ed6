package com.opensymphony.workflow.loader;

/**
 * A part of a workflow's definition.
 *
 * <p>Signature: named in the signatures of Jira's factories, jira 6.3 source. Trimmed to what is called: nothing.
 */
public abstract class AbstractDescriptor {}
