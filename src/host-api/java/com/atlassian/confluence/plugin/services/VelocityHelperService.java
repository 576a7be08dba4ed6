package com.atlassian.confluence.plugin.services;

import java.util.Map;

/**
 * Renders templates with Confluence's own context.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface VelocityHelperService {
    String getRenderedTemplate(String templateName, Map<String, Object> context);

    Map<String, Object> createDefaultVelocityContext();
}
