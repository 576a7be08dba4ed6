package com.atlassian.jira.plugin.jql.function;

/**
 * What the descriptor says of a function.
 *
 * <p>Signature: source, jira 4.3 to 6.3 (JqlFunctionModuleDescriptorImpl implements it). Trimmed to what is called.
 */
public interface JqlFunctionModuleDescriptor {
    String getFunctionName();

    boolean isList();
}
