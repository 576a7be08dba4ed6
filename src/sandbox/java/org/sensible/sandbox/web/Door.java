package org.sensible.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;
import org.sensible.sandbox.database.UserDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who sends a request, by basic authentication, the link from the other product or the cookie of a session, and which language he reads:
 * {@code ?locale=}, else what he chose, else what the browser prefers. Wrong basic credentials are refused everywhere.
 */
public final class Door extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String BASIC = "Basic ";
    private static final int MOST_SWALLOWED = 2 * 1024 * 1024;
    private static final String SESSION_USER = Door.class.getName() + ".user";

    private final transient UserDirectory users;
    private final transient Current current;

    public Door(UserDirectory users, Current current) {
        this.users = users;
        this.current = current;
    }

    /** Lets the user in until he logs out; the session gets a new id. */
    static void letIn(HttpServletRequest request, User user) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_USER, user.key());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            admit(request, response, chain);
        } finally {
            swallow(request);
        }
    }

    /**
     * Reads what nobody read of the body, so that the connection can serve the next request. The products' Tomcat does the
     * same, and gives up beyond the same size.
     */
    private static void swallow(HttpServletRequest request) throws IOException {
        try {
            InputStream rest = request.getInputStream();
            byte[] buffer = new byte[8192];
            int swallowed = 0;
            for (int read = rest.read(buffer); read >= 0 && swallowed < MOST_SWALLOWED; read = rest.read(buffer)) {
                swallowed += read;
            }
        } catch (IllegalStateException readAsText) {
            LOG.debug("{} was read by a reader", request.getRequestURI(), readAsText);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> user = fromSession(request);
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            user = fromBasic(authorization.substring(BASIC.length()));
            if (user.isEmpty()) {
                response.setHeader("WWW-Authenticate", "OSBasic realm=\"protected-area\"");
                Answers.plain(response, HttpServletResponse.SC_UNAUTHORIZED, "Basic Authentication Failure");
                return;
            }
        }
        if (request.getHeader(ProcessSecret.HEADER) != null) {
            user = ProcessSecret.userName(request).flatMap(users::byName);
            if (user.isEmpty()) {
                response.setHeader("WWW-Authenticate", "OAuth realm=\"link\", oauth_problem=\"token_rejected\"");
                Answers.plain(response, HttpServletResponse.SC_UNAUTHORIZED, "oauth_problem=token_rejected");
                return;
            }
        }
        language(request, user).ifPresent(locale -> Current.speak(request, locale));
        current.enter(request, user);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            answerFailure(request, response, failed);
        } finally {
            current.leave();
        }
    }

    /** The log says what happened, the browser does not. */
    private static void answerFailure(HttpServletRequest request, HttpServletResponse response, Exception failed)
            throws IOException {
        if (failed instanceof HttpException.RuntimeException wrongRequest) {
            throw wrongRequest; // the server answers for what it could not read
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        if (!response.isCommitted()) {
            response.reset();
            Answers.plain(
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "Oops - an error has occurred. The log of the sandbox says which.");
        }
    }

    private Optional<User> fromSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(SESSION_USER))
                        .flatMap(users::byKey);
    }

    private Optional<User> fromBasic(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : users.authenticate(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Locale> language(HttpServletRequest request, Optional<User> user) {
        return asked(request.getQueryString())
                .or(() -> user.flatMap(users::chosenLocale))
                .or(() -> preferred(request.getHeader("Accept-Language")));
    }

    /** From the query alone: reading a parameter would swallow the body of a form before its servlet sees it. */
    private static Optional<Locale> asked(String query) {
        return query == null
                ? Optional.empty()
                : List.of(query.split("&")).stream()
                        .filter(pair -> pair.startsWith("locale="))
                        .findFirst()
                        .flatMap(pair -> installed(pair.substring("locale=".length())));
    }

    private static Optional<Locale> preferred(String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .flatMap(range -> installed(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }

    /** The installed language for {@code ja}, {@code ja_JP} or {@code ja-jp}. */
    static Optional<Locale> installed(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Current.LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
