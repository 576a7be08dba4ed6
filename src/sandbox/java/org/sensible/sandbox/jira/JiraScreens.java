package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.sandbox.User;
import org.sensible.sandbox.frame.FormToken;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.frame.ProductFrame;
import org.sensible.sandbox.jira.jql.JqlProblem;

/** Jira's screens: an issue, a project, a search, and what the buttons of an issue do. Strangers are asked to log in. */
final class JiraScreens extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int MOST = 200;

    private final transient JiraSite site;
    private final transient IssueSearch search;
    private final transient IssueView view;
    private final transient ProjectScreen projects;
    private final transient TransitionScreen steps;
    private final transient ProductFrame frame;
    private final transient FrameTexts texts;

    JiraScreens(
            JiraSite site,
            IssueSearch search,
            IssueView view,
            ProjectScreen projects,
            TransitionScreen steps,
            ProductFrame frame,
            FrameTexts texts) {
        this.site = site;
        this.search = search;
        this.view = view;
        this.projects = projects;
        this.steps = steps;
        this.frame = frame;
        this.texts = texts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            site.user();
            if (request.getMethod().equals("POST")) {
                post(path, request, response);
            } else {
                get(path, request, response);
            }
        } catch (JiraRefusal refused) {
            if (refused.status() == HttpServletResponse.SC_UNAUTHORIZED) {
                askToLogIn(path, request, response);
            } else {
                sorry(response, refused);
            }
        }
    }

    private static void askToLogIn(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        response.sendRedirect(request.getContextPath() + "/login.jsp?os_destination="
                + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
    }

    private void get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/browse/") && name.contains("-")) {
            StoredIssue issue = site.issue(name);
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    frame.document(
                            "[" + issue.key() + "] " + issue.summary(),
                            "",
                            Map.of("ajs-issue-key", issue.key()),
                            "",
                            view.page(issue, request),
                            "atl.general",
                            "jira.view.issue"));
        } else if (path.startsWith("/browse/") || path.startsWith("/projects/")) {
            project(name, request, response);
        } else if (path.startsWith("/issues")) {
            search(Optional.ofNullable(request.getParameter("jql")).orElse(""), request, response);
        } else {
            dashboard(request, response);
        }
    }

    private void project(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Project project = site.project(key).orElseThrow(() -> JiraRefusal.missing(texts.text("missing.text")));
        String selected =
                Optional.ofNullable(request.getParameter("selectedItem")).orElse("");
        String page = selected.isEmpty() ? issuesOf(project, request) : projects.content(project, selected);
        String sidebar = projects.sidebar(project, selected, request.getContextPath());
        send(
                response,
                HttpServletResponse.SC_OK,
                frame.document(project.name(), "", Map.of(), sidebar, page, "atl.general"));
    }

    private String issuesOf(Project project, HttpServletRequest request) {
        List<StoredIssue> found = search.find("project = \"" + project.key() + "\"");
        return Html.of(
                "<h1>%s</h1><p>%s</p>%s",
                project.name(), project.description(), raw(table(found, request.getContextPath())));
    }

    private void dashboard(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String projects = site.projects().stream()
                .map(project -> Html.of(
                        "<li><a href=\"%s/browse/%s\">%s</a></li>",
                        request.getContextPath(), project.key(), project.name()))
                .collect(Collectors.joining());
        String page = Html.of(
                "<h1>%s</h1><p>%s</p><h2>%s</h2><ul>%s</ul><h2>%s</h2>%s",
                texts.text("dashboard.title"),
                texts.text("dashboard.text"),
                texts.text("dashboard.projects"),
                raw(projects),
                texts.text("dashboard.mine"),
                raw(table(
                        search.find("assignee = currentUser() and resolution is EMPTY order by due, key"),
                        request.getContextPath())));
        send(response, HttpServletResponse.SC_OK, document(texts.text("dashboard.title"), page));
    }

    private void search(String jql, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String result;
        int status = HttpServletResponse.SC_OK;
        try {
            result = table(search.find(jql), request.getContextPath());
        } catch (JqlProblem wrong) {
            status = HttpServletResponse.SC_BAD_REQUEST;
            result = Html.of(
                    "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>%s</p></div>", wrong.getMessage());
        }
        String page = Html.of(
                """
                <h1>%1$s</h1>
                <form class="aui jira-search" action="%2$s/issues/" method="get">
                <input class="text" type="text" name="jql" value="%3$s" aria-label="JQL" placeholder="JQL">
                <button class="aui-button aui-button-primary">%4$s</button></form>
                %5$s""",
                texts.text("search.title"), request.getContextPath(), jql, texts.text("header.search"), raw(result));
        send(response, status, document(texts.text("search.title"), page));
    }

    private String table(List<StoredIssue> issues, String contextPath) {
        if (issues.isEmpty()) {
            return Html.of("<p class=\"jira-empty\">%s</p>", texts.text("search.nothing"));
        }
        String rows = issues.stream()
                .limit(MOST)
                .map(issue -> Html.of(
                        "<tr><td>%s</td><td><a href=\"%s/browse/%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td>"
                                + "<td>%s</td></tr>",
                        issue.type().shownName(),
                        contextPath,
                        issue.key(),
                        issue.key(),
                        issue.summary(),
                        raw(IssueView.lozenge(issue.status())),
                        issue.assignee()
                                .flatMap(site.users()::byKey)
                                .map(User::fullName)
                                .orElse(""),
                        issue.due().map(Object::toString).orElse("")))
                .collect(Collectors.joining());
        return Html.of(
                "<table class=\"aui jira-issues\"><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th>"
                        + "<th>%s</th></tr></thead><tbody>%s</tbody></table><p>%s</p>",
                texts.text("field.type"),
                texts.text("field.key"),
                texts.text("field.summary"),
                texts.text("field.status"),
                texts.text("field.assignee"),
                texts.text("field.due"),
                raw(rows),
                texts.text("search.count", issues.size()));
    }

    private void post(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!FormToken.isIn(request)) {
            throw JiraRefusal.forbidden("XSRF check failed");
        }
        StoredIssue issue =
                site.issue(Optional.ofNullable(request.getParameter("id")).orElse(""));
        switch (path) {
            case "/secure/WorkflowUIDispatcher.jspa" -> move(issue, false, request, response);
            case TransitionScreen.PATH -> move(issue, true, request, response);
            case "/secure/MoveIssueConfirm.jspa" -> {
                String target = Optional.ofNullable(request.getParameter("pid")).orElse("");
                Project project =
                        site.project(target).orElseThrow(() -> JiraRefusal.bad("There is no project " + target + "."));
                response.sendRedirect(request.getContextPath() + "/browse/"
                        + site.moveTo(project, issue).key());
            }
            case "/secure/AddComment.jspa" -> {
                site.addComment(
                        issue,
                        Optional.ofNullable(request.getParameter("comment")).orElse(""),
                        Optional.empty());
                response.sendRedirect(request.getContextPath() + "/browse/" + issue.key());
            }
            default -> throw JiraRefusal.missing(texts.text("missing.text"));
        }
    }

    /** Takes the step, or shows its screen where it has one and where it is refused. */
    private void move(StoredIssue issue, boolean isScreen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Status step = steps.step(issue, request);
        List<String> errors = List.of();
        if (isScreen || !steps.isShownFor(step)) {
            try {
                steps.take(issue, step, request);
                response.sendRedirect(request.getContextPath() + "/browse/" + issue.key());
                return;
            } catch (JiraRefusal refused) {
                errors = TransitionScreen.said(refused);
            }
        }
        send(
                response,
                errors.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST,
                document(step.shownName(), steps.page(issue, step, request, errors)));
    }

    private void sorry(HttpServletResponse response, JiraRefusal refused) throws IOException {
        // As Jira does, whoever may not see an issue is told no more than whoever asks for one that is not there.
        boolean hidden = refused.status() == HttpServletResponse.SC_NOT_FOUND
                || refused.status() == HttpServletResponse.SC_FORBIDDEN;
        String title = texts.text(hidden ? "missing.title" : "refused.title");
        String says = hidden
                ? texts.text("missing.text")
                : String.join(" ", refused.messages())
                        + String.join(" ", refused.errors().values());
        send(response, refused.status(), document(title, Html.of("<h1>%s</h1><p>%s</p>", title, says)));
    }

    private String document(String title, String page) {
        return frame.document(title, "", Map.of(), "", page, "atl.general");
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
