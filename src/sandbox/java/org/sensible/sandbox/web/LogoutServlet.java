package org.sensible.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.sensible.sandbox.Kind;

/** Ends the session and shows the log-in form. */
public final class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    public LogoutServlet(Kind kind) {
        this.kind = kind;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + kind.loginPath());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
