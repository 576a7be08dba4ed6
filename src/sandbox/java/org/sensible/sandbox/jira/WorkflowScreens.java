package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.frame.FormToken;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.velocity.PluginTemplates;

/**
 * The workflow editor's page of one step: its validators as the plugin words them, with the forms that place, change and remove one.
 * As on a real Jira the plugin's forms are rows of the editor's own table. For administrators.
 */
final class WorkflowScreens extends HttpServlet {

    static final String PATH = "/secure/admin/workflows/ViewWorkflowTransition.jspa";

    private static final long serialVersionUID = 1;
    private static final String STEP = "workflowTransition";

    private final transient JiraSite site;
    private final transient Workflow workflow;
    private final transient PluginTemplates templates;
    private final transient Decorator frame;
    private final transient FrameTexts texts;

    WorkflowScreens(JiraSite site, Workflow workflow, PluginTemplates templates, Decorator frame, FrameTexts texts) {
        this.site = site;
        this.workflow = workflow;
        this.templates = templates;
        this.frame = frame;
        this.texts = texts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Status> step = Stream.of(Status.values())
                .filter(status -> status.transitionId().equals(request.getParameter(STEP)))
                .findFirst();
        try {
            if (!site.user().isAdministrator()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (step.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (request.getMethod().equals("POST")) {
                post(step.get(), request, response);
            } else {
                show(step.get(), request, response);
            }
        } catch (JiraRefusal refused) {
            response.sendError(refused.status());
        }
    }

    private void show(Status step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String placed = workflow.before(step.transitionId()).stream()
                .map(validator -> placed(validator, step, request))
                .collect(Collectors.joining());
        String offered = workflow.offered().stream()
                .map(module -> Html.of(
                        "<li><a href=\"?%s=%s&amp;add=%s\">%s</a><p>%s</p></li>",
                        STEP,
                        step.transitionId(),
                        module.key(),
                        name(module),
                        module.child("description").map(this::text).orElse("")))
                .collect(Collectors.joining());
        String page = Html.of(
                "<h2>%s</h2><ul id=\"workflow-validators\">%s</ul>%s<h2>%s</h2><ul id=\"workflow-offered\">%s</ul>",
                texts.text("workflow.validators"),
                raw(placed),
                raw(form(step, request)),
                texts.text("workflow.add"),
                raw(offered));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(frame.frame(new Decorator.Page("atl.admin", step.shownName(), "", page, Map.of()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String placed(Workflow.Placed validator, Status step, HttpServletRequest request) {
        Module module = workflow.module(validator.moduleKey()).orElseThrow();
        return Html.of(
                "<li>%s <a href=\"?%s=%s&amp;edit=%s\">%s</a> %s</li>",
                raw(render(module, "view", Workflow.descriptor(validator.args()))),
                STEP,
                step.transitionId(),
                Long.toString(validator.id()),
                texts.text("workflow.edit"),
                raw(form(request, step, "delete", Long.toString(validator.id()), "", texts.text("workflow.delete"))));
    }

    /** The form of what the address asks to place or to change; empty for nothing. */
    private String form(Status step, HttpServletRequest request) {
        String adds = request.getParameter("add");
        String edits = request.getParameter("edit");
        if (adds != null) {
            return workflow.module(adds)
                    .map(module -> form(
                            request,
                            step,
                            "add",
                            adds,
                            render(module, "input-parameters", null),
                            texts.text("workflow.save")))
                    .orElse("");
        }
        return workflow.before(step.transitionId()).stream()
                .filter(placed -> Long.toString(placed.id()).equals(edits))
                .findFirst()
                .map(placed -> form(
                        request,
                        step,
                        "edit",
                        edits,
                        render(
                                workflow.module(placed.moduleKey()).orElseThrow(),
                                "edit-parameters",
                                Workflow.descriptor(placed.args())),
                        texts.text("workflow.save")))
                .orElse("");
    }

    private static String form(
            HttpServletRequest request, Status step, String action, String what, String rows, String button) {
        return Html.of("""
                <form class="aui workflow-%1$s" method="post"><input type="hidden" name="atl_token" value="%2$s">
                <input type="hidden" name="workflowTransition" value="%3$s"><input type="hidden" name="%1$s" value="%4$s">
                <table class="jiraform"><tbody>%5$s</tbody></table><button class="aui-button">%6$s</button></form>""", action, FormToken.of(request), step.transitionId(), what, raw(rows), button);
    }

    private void post(Status step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!FormToken.isIn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String adds = request.getParameter("add");
        String edits = request.getParameter("edit");
        if (adds != null) {
            Module module = workflow.module(adds).orElseThrow();
            workflow.place(step.transitionId(), adds, settings(module, request));
        } else if (edits != null) {
            Workflow.Placed placed = workflow.before(step.transitionId()).stream()
                    .filter(found -> Long.toString(found.id()).equals(edits))
                    .findFirst()
                    .orElseThrow();
            workflow.change(
                    placed.id(), settings(workflow.module(placed.moduleKey()).orElseThrow(), request));
        } else {
            workflow.remove(Long.parseLong(request.getParameter("delete")));
        }
        response.sendRedirect(request.getContextPath() + PATH + "?" + STEP + "=" + step.transitionId());
    }

    private Map<String, ?> settings(Module module, HttpServletRequest request) {
        return workflow.factory(module).getDescriptorParams(new HashMap<>(request.getParameterMap()));
    }

    private String render(Module module, String view, AbstractDescriptor descriptor) {
        WorkflowPluginValidatorFactory factory = workflow.factory(module);
        String template = module.children("resource").stream()
                .filter(resource -> resource.required("name").equals(view))
                .findFirst()
                .orElseThrow()
                .required("location");
        StringWriter html = new StringWriter();
        try {
            templates.render(template, new HashMap<>(factory.getVelocityParams(view, descriptor)), html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }

    private String name(Module module) {
        return module.attribute("i18n-name-key").map(workflow::text).orElseGet(() -> module.required("name"));
    }

    private String text(Module described) {
        return described.attribute("key").map(workflow::text).orElseGet(described::text);
    }
}
