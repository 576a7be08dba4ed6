package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.confluence.storage.NotStorageFormat;
import org.sensible.sandbox.frame.FormToken;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.velocity.BlockedMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What all screens have in common: strangers are asked to log in, a form must carry its session's token, and what cannot
 * be done is said on a page.
 */
final class ScreenServlet extends HttpServlet {

    /** What a screen shows for a request. */
    interface Screen {

        /** The whole document; or empty where the screen has sent the browser elsewhere. */
        Optional<String> show(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ScreenServlet.class);

    private final transient Map<String, Screen> screens;
    private final transient Screen otherwise;
    private final transient ConfluenceFrame frame;
    private final transient FrameTexts texts;

    /**
     * @param screens by method and path below the servlet: {@code GET /viewpage.action}
     * @param otherwise for every other path
     */
    ScreenServlet(Map<String, Screen> screens, Screen otherwise, ConfluenceFrame frame, FrameTexts texts) {
        this.screens = screens;
        this.otherwise = otherwise;
        this.frame = frame;
        this.texts = texts;
    }

    /** The token that forms of this session carry. */
    static String token(HttpServletRequest request) {
        return FormToken.of(request);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (AuthenticatedUserThreadLocal.isAnonymousUser()) {
            askToLogIn(request, response);
            return;
        }
        try {
            Optional<String> page = screen(request).show(request, response);
            if (page.isPresent()) {
                send(response, response.getStatus(), page.get());
            }
        } catch (Site.Refused refused) {
            sorry(response, refused.status(), refused.getMessage());
        } catch (PageRefused | NotStorageFormat bad) {
            sorry(response, HttpServletResponse.SC_BAD_REQUEST, bad.getMessage());
        } catch (OptimisticLockingFailureException | ExternalChangesException faster) {
            sorry(response, HttpServletResponse.SC_CONFLICT, faster.getMessage());
        } catch (BlockedMethod strict) {
            LOG.error("{} cannot be shown", request.getRequestURI(), strict);
            sorry(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, strict.getMessage());
        }
    }

    private Screen screen(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        if (method.equals("POST")) {
            requireToken(request);
        }
        return screens.getOrDefault(method + " " + path, otherwise);
    }

    private static void requireToken(HttpServletRequest request) {
        if (!FormToken.isIn(request)) {
            throw new Site.Refused(HttpServletResponse.SC_FORBIDDEN, "XSRF check failed");
        }
    }

    private static void askToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String destination =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(request.getContextPath() + "/login.action?os_destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8));
    }

    private void sorry(HttpServletResponse response, int status, String message) throws IOException {
        boolean hidden = status == HttpServletResponse.SC_NOT_FOUND;
        String title = texts.text(hidden ? "missing.title" : "refused.title");
        String page = Html.of("<h1>%s</h1><p>%s</p>", title, hidden ? texts.text("missing.text") : message);
        send(response, status, frame.document(title, "", Map.of(), "", page, "atl.general"));
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
