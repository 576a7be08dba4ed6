package com.atlassian.applinks.api.application.confluence;

import com.atlassian.applinks.api.ApplicationType;

/**
 * The link leads to a Confluence.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface ConfluenceApplicationType extends ApplicationType {}
