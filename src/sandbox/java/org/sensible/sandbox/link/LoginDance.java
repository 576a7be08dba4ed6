package org.sensible.sandbox.link;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.User;
import org.sensible.sandbox.web.ProcessSecret;

/**
 * Sends a user from a product to the other one's page that asks whether the first may act for him ({@code /authorize}), and takes
 * him back with the answer ({@code /access}).
 */
final class LoginDance extends HttpServlet {

    static final String PATH = "/plugins/servlet/applinks/oauth/login-dance";

    private static final long serialVersionUID = 1;
    private static final String REDIRECT = "redirectUrl";

    private final transient ProductContext product;
    private final transient Kind other;

    LoginDance(ProductContext product, Kind other) {
        this.product = product;
        this.other = other;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = product.current().user();
        Optional<String> there = product.addressOf(other);
        if (user.isEmpty()) {
            response.sendRedirect(request.getContextPath()
                    + (other == Kind.JIRA ? Kind.CONFLUENCE : Kind.JIRA).loginPath() + "?os_destination="
                    + encode(PATH + request.getPathInfo() + "?" + request.getQueryString()));
        } else if ("/authorize".equals(request.getPathInfo()) && there.isPresent()) {
            response.sendRedirect(there.get() + "/plugins/servlet/oauth/authorize?oauth_token="
                    + encode(newToken(user.get())) + "&oauth_callback=" + encode(callback(request)));
        } else if ("/access".equals(request.getPathInfo())) {
            take(request, response, user.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Bound to the user, so that nobody else's answer counts for him. */
    private static String newToken(User user) {
        String random = UUID.randomUUID().toString();
        return random + "." + ProcessSecret.sign(random + user.key());
    }

    private static boolean isTokenOf(User user, String token) {
        int dot = token.indexOf('.');
        return dot > 0 && ProcessSecret.isSigned(token.substring(0, dot) + user.key(), token.substring(dot + 1));
    }

    private String callback(HttpServletRequest request) {
        return product.baseUrl() + PATH + "/access?" + REDIRECT + "=" + encode(parameter(request, REDIRECT));
    }

    private void take(HttpServletRequest request, HttpServletResponse response, User user) throws IOException {
        String token = parameter(request, "oauth_token");
        boolean allowed = isTokenOf(user, token)
                && ProcessSecret.isSigned(verified(token, user.name()), parameter(request, "oauth_verifier"));
        if (!allowed && !parameter(request, "oauth_verifier").equals("denied")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (allowed) {
            product.faults().authorise(user.key());
        }
        String wanted = parameter(request, REDIRECT);
        String home = product.baseUrl() + "/";
        response.sendRedirect(wanted.startsWith(home) ? wanted : home);
    }

    /** What the other product signs when a user of its own says yes. */
    static String verified(String token, String userName) {
        return "verifier " + token + " " + userName;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
