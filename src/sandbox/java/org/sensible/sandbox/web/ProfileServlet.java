package org.sensible.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** Who somebody is; one's own language can be chosen here. */
public final class ProfileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Users users;
    private final transient Current current;
    private final transient Supplier<Decorator> frame;
    private final Kind kind;

    public ProfileServlet(Users users, Current current, Kind kind, Supplier<Decorator> frame) {
        this.users = users;
        this.current = current;
        this.kind = kind;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> reader = current.user();
        if (reader.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath() + kind.loginPath() + "?os_destination=" + kind.profilePath());
            return;
        }
        Optional<User> shown = Optional.ofNullable(request.getParameter("username"))
                .map(users::byName)
                .orElse(reader);
        if (shown.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = describe(shown.get()) + (shown.equals(reader) ? languages(request, reader.get()) : "");
        Answers.html(
                response,
                HttpServletResponse.SC_OK,
                frame.get()
                        .frame(new Decorator.Page("atl.userprofile", shown.get().fullName(), "", page, Map.of())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> reader = current.user();
        Optional<Locale> chosen =
                Optional.ofNullable(request.getParameter("locale")).flatMap(Door::installed);
        if (reader.isEmpty() || chosen.isEmpty()) {
            response.sendError(
                    reader.isEmpty() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        users.changeLocale(reader.get(), chosen.get());
        response.sendRedirect(request.getContextPath() + kind.profilePath());
    }

    private static String describe(User user) {
        return """
                <h1>%s</h1>
                <dl><dt>User name</dt><dd>%s</dd><dt>E-mail</dt><dd>%s</dd><dt>Time zone</dt><dd>%s</dd>
                <dt>Groups</dt><dd>%s</dd></dl>
                """.formatted(
                        Answers.escape(user.fullName()),
                        Answers.escape(user.name()),
                        Answers.escape(user.email()),
                        Answers.escape(user.zone().getId()),
                        Answers.escape(user.groups().stream().sorted().collect(Collectors.joining(", "))));
    }

    private String languages(HttpServletRequest request, User user) {
        String options = Current.LANGUAGES.stream()
                .map(locale -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                                locale,
                                locale.equals(user.locale()) ? " selected" : "",
                                Answers.escape(locale.getDisplayLanguage(locale))))
                .collect(Collectors.joining());
        return """
                <form class="aui" method="post" action="%s%s">
                  <div class="field-group"><label for="locale">Language</label>
                    <select class="select" id="locale" name="locale">%s</select></div>
                  <div class="buttons-container"><button class="aui-button">Save</button></div>
                </form>
                """.formatted(request.getContextPath(), kind.profilePath(), options);
    }
}
