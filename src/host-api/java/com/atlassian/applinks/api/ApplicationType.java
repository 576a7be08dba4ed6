package com.atlassian.applinks.api;

/**
 * What kind of application a link leads to.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface ApplicationType {
    String getI18nKey();
}
