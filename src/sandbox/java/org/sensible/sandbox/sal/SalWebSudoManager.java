package org.sensible.sandbox.sal;

import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Asks nobody a second time: the sandbox's administrator has confirmed as soon as he is logged in. */
public final class SalWebSudoManager implements WebSudoManager {

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        return true;
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException("there is nothing to confirm: ask canExecuteRequest first");
    }
}
