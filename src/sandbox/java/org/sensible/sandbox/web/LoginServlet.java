package org.sensible.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** The log-in form, with the field names and answers of the real ones. */
public final class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String FORM = """
            <form class="aui" method="post" action="%s">
              <h1>Log in</h1>
              %s
              <div class="field-group"><label for="os_username">User name</label>
                <input class="text" id="os_username" name="os_username" autocomplete="username" autofocus></div>
              <div class="field-group"><label for="os_password">Password</label>
                <input class="text" id="os_password" name="os_password" type="password" autocomplete="current-password"></div>
              <input type="hidden" name="os_destination" value="%s">
              <div class="buttons-container"><button class="aui-button aui-button-primary" id="loginButton">Log in</button></div>
              <p>The sandbox knows admin, alice, bob, carol and mallory; each one's password is the name.</p>
            </form>
            """;

    private final transient Users users;
    private final transient Supplier<Decorator> frame;

    public LoginServlet(Users users, Supplier<Decorator> frame) {
        this.users = users;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = users.authenticate(parameter(request, "os_username"), parameter(request, "os_password"));
        if (user.isPresent()) {
            Door.letIn(request, user.get());
            response.sendRedirect(destination(request));
        } else {
            response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
            show(
                    request,
                    response,
                    "<div class=\"aui-message aui-message-error\"><p>Sorry, your user name or password is wrong.</p></div>");
        }
    }

    /** Never leaves this product: an address of another site would make the form a trap. */
    private static String destination(HttpServletRequest request) {
        String wanted = parameter(request, "os_destination");
        String home = request.getContextPath() + "/";
        boolean inside = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\");
        if (!inside) {
            return home;
        }
        return wanted.startsWith(home) ? wanted : request.getContextPath() + wanted;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        String form = FORM.formatted(
                Answers.escape(request.getRequestURI()), message, Answers.escape(parameter(request, "os_destination")));
        Answers.html(
                response,
                HttpServletResponse.SC_OK,
                frame.get().frame(new Decorator.Page("atl.general", "Log in", "", form, Map.of())));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
