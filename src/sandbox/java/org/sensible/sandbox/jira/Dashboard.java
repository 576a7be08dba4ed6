package org.sensible.sandbox.jira;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;

/** Where everybody arrives; strangers are asked to log in. */
final class Dashboard extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String BODY = """
            <h1>System dashboard</h1>
            <p>This is the sandbox's Jira: a small stand-in that runs the plugin as the real one would.</p>
            """;

    private final transient Current current;
    private final transient Supplier<Decorator> frame;

    Dashboard(Current current, Supplier<Decorator> frame) {
        this.current = current;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (current.user().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login.jsp?os_destination=%2Fsecure%2FDashboard.jspa");
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(frame.get().frame(new Decorator.Page("atl.general", "System dashboard", "", BODY, Map.of())));
    }
}
