package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/**
 * Texts of the plugin and the host, by key, in the reader's language or a given one.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface I18nResolver {
    String getRawText(String key);

    String getRawText(Locale locale, String key);

    String getText(String key, Serializable... arguments);

    String getText(Locale locale, String key, Serializable... arguments);

    String getText(String key);

    String getText(Locale locale, String key);
}
