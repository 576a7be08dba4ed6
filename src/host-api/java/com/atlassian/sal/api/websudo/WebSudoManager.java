package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The host's second question for the password, before administration.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface WebSudoManager {
    boolean canExecuteRequest(HttpServletRequest httpServletRequest);

    void enforceWebSudoProtection(HttpServletRequest httpServletRequest, HttpServletResponse httpServletResponse);
}
