package org.sensible.sandbox.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** The token {@code atl_token} that forms of a session carry, so that no other site can send them. */
public final class FormToken {

    private static final String TOKEN = FormToken.class.getName();

    private FormToken() {}

    /** The token that forms of this session carry. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        synchronized (session.getId().intern()) {
            if (session.getAttribute(TOKEN) == null) {
                session.setAttribute(TOKEN, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(TOKEN);
        }
    }

    /** Whether the request carries it, or the header that scripts send. */
    public static boolean isIn(HttpServletRequest request) {
        return "no-check".equals(request.getHeader("X-Atlassian-Token"))
                || of(request).equals(request.getParameter("atl_token"));
    }
}
