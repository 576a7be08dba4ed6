package com.opensymphony.module.propertyset;

/**
 * Variables that a workflow keeps with an issue.
 *
 * <p>Signature: named in the signatures of osworkflow's types, jira 6.3. Trimmed to what is called: nothing.
 */
public interface PropertySet {}
