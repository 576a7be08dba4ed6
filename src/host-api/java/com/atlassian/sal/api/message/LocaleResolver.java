package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * The language of a request, a user and the instance.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface LocaleResolver {
    Locale getLocale(HttpServletRequest httpServletRequest);

    Locale getLocale();

    Locale getLocale(@Nullable UserKey userKey);

    Locale getApplicationLocale();

    Set<Locale> getSupportedLocales();
}
