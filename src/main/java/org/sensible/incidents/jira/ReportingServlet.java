package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;

/**
 * The administrator's page of how changes of action items reach Confluence: 401 where nobody is logged in, 403 for who is no
 * administrator; then Jira may want the password once more. Its script works over REST.
 */
public final class ReportingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SCRIPT = "org.sensible.sensible-incidents:incidents-reporting";

    private final transient ReportingSetup setup;
    private final transient ReportingViews views;
    private final transient UserManager users;
    private final transient WebSudoManager confirmation;
    private final transient TemplateRenderer templates;
    private final transient PageBuilderService pages;

    @Inject
    public ReportingServlet(
            ReportingSetup setup,
            ReportingViews views,
            @JiraImport UserManager users,
            @JiraImport WebSudoManager confirmation,
            @JiraImport TemplateRenderer templates,
            @JiraImport PageBuilderService pages) {
        this.setup = setup;
        this.views = views;
        this.users = users;
        this.confirmation = confirmation;
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserKey user = users.getRemoteUserKey();
        if (user == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!users.isAdmin(user)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!confirmation.canExecuteRequest(request)) {
            confirmation.enforceWebSudoProtection(request, response);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            pages.assembler().resources().requireWebResource(SCRIPT);
            templates.render(
                    "/templates/reporting.html.vm",
                    Map.of("view", views.of(setup.see()), "words", views.words()),
                    response.getWriter());
        }
    }
}
