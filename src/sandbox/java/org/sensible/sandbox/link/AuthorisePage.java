package org.sensible.sandbox.link;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.User;
import org.sensible.sandbox.web.ProcessSecret;

/** A product's page that asks a user whether the other one may read and write for him. */
final class AuthorisePage extends HttpServlet {

    /** Where it is served. */
    static final String PATH = "/plugins/servlet/oauth/authorize";

    private static final long serialVersionUID = 1;
    private static final String FORM = """
            <form class="aui" method="post" action="%s">
              <h1>Allow access</h1>
              <p>The application <strong>%s</strong> would like to have <strong>read and write</strong> access to your
              data on %s, as %s.</p>
              <input type="hidden" name="oauth_token" value="%s">
              <input type="hidden" name="oauth_callback" value="%s">
              <div class="buttons-container">
                <button class="aui-button aui-button-primary" name="approve" value="Allow">Allow</button>
                <button class="aui-button" name="deny" value="Deny">Deny</button>
              </div>
            </form>
            """;

    private final transient ProductContext product;
    private final transient Kind other;

    AuthorisePage(ProductContext product, Kind other) {
        this.product = product;
        this.other = other;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = product.current().user();
        if (user.isEmpty()) {
            response.sendRedirect(request.getContextPath() + own().loginPath() + "?os_destination="
                    + encode(PATH + "?" + request.getQueryString()));
            return;
        }
        if (!leadsBack(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String form = FORM.formatted(
                request.getContextPath() + PATH,
                other.displayName(),
                own().displayName(),
                escape(user.get().fullName()),
                escape(parameter(request, "oauth_token")),
                escape(parameter(request, "oauth_callback")));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(product.frame().frame(new Decorator.Page("atl.general", "Allow access", "", form, Map.of())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = product.current().user();
        if (user.isEmpty() || !leadsBack(request)) {
            response.sendError(
                    user.isEmpty() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String token = parameter(request, "oauth_token");
        boolean allowed = request.getParameter("approve") != null;
        String verifier = allowed
                ? ProcessSecret.sign(LoginDance.verified(token, user.get().name()))
                : "denied";
        response.sendRedirect(parameter(request, "oauth_callback") + "&oauth_token=" + encode(token)
                + "&oauth_verifier=" + encode(verifier));
    }

    /** Only to the other product of this sandbox. */
    private boolean leadsBack(HttpServletRequest request) {
        return product.addressOf(other)
                .filter(home -> parameter(request, "oauth_callback").startsWith(home + LoginDance.PATH + "/access?"))
                .isPresent();
    }

    private Kind own() {
        return other == Kind.JIRA ? Kind.CONFLUENCE : Kind.JIRA;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
