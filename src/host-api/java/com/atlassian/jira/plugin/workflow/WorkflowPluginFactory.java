package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/**
 * Prepares what the workflow editor shows of a plugin's part, and takes what its form sends.
 *
 * <p>Signature: source, jira 6.3; usage of its subtypes, platform 8 (Jira 11.0).
 */
public interface WorkflowPluginFactory {

    /** @param resourceName {@code view}, {@code input-parameters} or {@code edit-parameters} */
    Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor);

    /** @param formParams lists of texts ({@code String[]}) by name; a box that is not ticked has none */
    Map<String, ?> getDescriptorParams(Map<String, Object> formParams);
}
