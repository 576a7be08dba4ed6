package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.sandbox.User;
import org.sensible.sandbox.fragment.WebFragments;
import org.sensible.sandbox.frame.FormToken;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/** The page of an issue: fields, buttons, comments and history on the left, people, dates and the plugin's panels on the right. */
final class IssueView {

    private static final String RIGHT = "atl.jira.view.issue.right.context";
    private static final String LEFT = "atl.jira.view.issue.left.context";
    /** The parts of the menu of operations, in their order. */
    static final List<String> OPERATIONS = List.of(
            "operations-top-level",
            "operations-work",
            "operations-attachments",
            "operations-voteswatchers",
            "operations-subtasks",
            "operations-operations",
            "operations-delete");

    private static final Map<Status.Category, String> COLOURS = Map.of(
            Status.Category.NEW, "default",
            Status.Category.INDETERMINATE, "inprogress",
            Status.Category.DONE, "success");

    private final JiraSite site;
    private final WebFragments fragments;
    private final FrameTexts texts;

    IssueView(JiraSite site, WebFragments fragments, FrameTexts texts) {
        this.site = site;
        this.fragments = fragments;
        this.texts = texts;
    }

    /** A status as a lozenge, markup. */
    static String lozenge(Status status) {
        return Html.of(
                "<span class=\"aui-lozenge aui-lozenge-%s\">%s</span>",
                COLOURS.get(status.category()), status.shownName());
    }

    /** The inside of the page. */
    String page(StoredIssue issue, HttpServletRequest request) {
        String contextPath = request.getContextPath();
        return Html.of(
                """
                <div id="issue-content" data-issue-key="%1$s">
                <header class="jira-issue-header">
                <ol class="sandbox-crumbs"><li><a href="%2$s/browse/%3$s">%3$s</a></li>
                <li><a id="key-val" href="%2$s/browse/%1$s">%1$s</a></li></ol>
                <h1 id="summary-val">%4$s</h1>
                %5$s
                </header>
                <div class="jira-issue">
                <div class="jira-issue-main">%6$s%7$s%8$s%9$s%10$s</div>
                <aside class="jira-issue-side" id="viewissuesidebar">%11$s%12$s</aside>
                </div></div>""",
                issue.key(),
                contextPath,
                issue.projectKey(),
                issue.summary(),
                raw(buttons(issue, request) + more(issue, contextPath)),
                raw(details(issue)),
                raw(panels(LEFT, issue)),
                raw(links(issue)),
                raw(comments(issue, request)),
                raw(history(issue)),
                raw(peopleAndDates(issue)),
                raw(panels(RIGHT, issue)));
    }

    private String buttons(StoredIssue issue, HttpServletRequest request) {
        if (!site.may(Grants.TRANSITION, issue.projectKey())) {
            return "";
        }
        String buttons = issue.status().next().stream()
                .map(to -> Html.of(
                        "<button class=\"aui-button\" name=\"action\" value=\"%s\">%s</button>",
                        to.transitionId(), to.shownName()))
                .collect(Collectors.joining());
        return Html.of(
                """
                <form class="aui-buttons" id="opsbar-opsbar-transitions" method="post" action="%s/secure/WorkflowUIDispatcher.jspa">
                <input type="hidden" name="id" value="%s"><input type="hidden" name="atl_token" value="%s">%s</form>""", request.getContextPath(), raw(Long.toString(issue.id())), FormToken.of(request), raw(buttons));
    }

    /** The menu "More", where the plugin adds to it. */
    private String more(StoredIssue issue, String contextPath) {
        Map<String, Object> context = context(issue);
        String links = OPERATIONS.stream()
                .flatMap(section -> fragments.items(section, context).stream())
                .map(item -> Html.of(
                        "<li><a id=\"%s\" class=\"issueaction\" href=\"%s\">%s</a></li>",
                        item.id(), contextPath + item.link(), item.label()))
                .collect(Collectors.joining());
        return links.isEmpty()
                ? ""
                : Html.of(
                        "<details class=\"jira-more\" id=\"opsbar-operations_more\"><summary class=\"aui-button\">%s</summary>"
                                + "<ul>%s</ul></details>",
                        texts.text("issue.more"), raw(links));
    }

    private static String module(String id, String title, String content) {
        return Html.of("<section class=\"jira-module\" id=\"%s\"><h2>%s</h2>%s</section>", id, title, raw(content));
    }

    private static String facts(List<Map.Entry<String, String>> facts) {
        return facts.stream()
                .map(fact -> Html.of("<dt>%s</dt><dd>%s</dd>", fact.getKey(), raw(fact.getValue())))
                .collect(Collectors.joining("", "<dl class=\"jira-facts\">", "</dl>"));
    }

    private Map.Entry<String, String> fact(String field, String html) {
        return Map.entry(texts.text("field." + field), html);
    }

    private String details(StoredIssue issue) {
        String labels = issue.labels().stream()
                .map(label -> Html.of("<span class=\"aui-label\">%s</span>", label))
                .collect(Collectors.joining(" "));
        String facts = facts(List.of(
                fact("type", Html.escape(issue.type().shownName())),
                fact("status", lozenge(issue.status())),
                fact(
                        "resolution",
                        Html.escape(issue.resolution()
                                .map(Resolution::shownName)
                                .orElseGet(() -> texts.text("field.unresolved")))),
                fact("labels", labels.isEmpty() ? Html.escape(texts.text("field.none")) : labels)));
        String description = Html.of(
                "<div class=\"jira-text\" id=\"description-val\">%s</div>",
                issue.description().orElseGet(() -> texts.text("field.none")));
        return module("details-module", texts.text("issue.details"), facts)
                + module("descriptionmodule", texts.text("field.description"), description);
    }

    private String links(StoredIssue issue) {
        String list = site.links(issue).stream()
                .map(link -> IssueJson.read(link.json()).path("object"))
                .map(IssueView::link)
                .collect(Collectors.joining());
        return list.isEmpty()
                ? ""
                : module("linkingmodule", texts.text("issue.links"), "<ul class=\"jira-links\">" + list + "</ul>");
    }

    private static String link(JsonNode object) {
        return Html.of(
                "<li><a href=\"%s\" rel=\"noreferrer\">%s</a></li>",
                object.path("url").asText(), object.path("title").asText());
    }

    private String comments(StoredIssue issue, HttpServletRequest request) {
        String list = site.comments(issue).stream()
                .map(comment -> Html.of(
                        "<article class=\"jira-comment\" id=\"comment-%s\"><p class=\"jira-by\">%s · %s</p>"
                                + "<div class=\"jira-text\">%s</div></article>",
                        comment.id(), name(comment.author()), texts.at(comment.created()), comment.body()))
                .collect(Collectors.joining());
        String form = site.may(Grants.COMMENT, issue.projectKey())
                ? Html.of(
                        """
                        <form class="aui top-label" method="post" action="%s/secure/AddComment.jspa">
                        <input type="hidden" name="id" value="%s"><input type="hidden" name="atl_token" value="%s">
                        <textarea class="textarea full-width-field" name="comment" rows="3" aria-label="%s"></textarea>
                        <button class="aui-button">%s</button></form>""",
                        request.getContextPath(),
                        issue.id(),
                        FormToken.of(request),
                        texts.text("issue.comment"),
                        texts.text("issue.addComment"))
                : "";
        return module("activitymodule", texts.text("issue.comments"), list + form);
    }

    private String history(StoredIssue issue) {
        String rows = site.history(issue).stream()
                .flatMap(change -> change.items().stream()
                        .map(item -> Html.of(
                                "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
                                name(change.author()),
                                texts.at(change.at()),
                                item.field(),
                                item.fromText() == null ? "" : item.fromText(),
                                item.toText() == null ? "" : item.toText())))
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : module(
                        "historymodule",
                        texts.text("issue.history"),
                        "<table class=\"aui\"><tbody>" + rows + "</tbody></table>");
    }

    private String peopleAndDates(StoredIssue issue) {
        String nobody = texts.text("field.unassigned");
        String people = facts(List.of(
                fact("assignee", Html.escape(issue.assignee().map(this::name).orElse(nobody))),
                fact("reporter", Html.escape(issue.reporter().map(this::name).orElse(nobody)))));
        String dates = facts(List.of(
                fact("due", Html.escape(issue.due().map(Object::toString).orElseGet(() -> texts.text("field.none")))),
                fact("created", Html.escape(texts.at(issue.created()))),
                fact("updated", Html.escape(texts.at(issue.updated())))));
        return module("peoplemodule", texts.text("issue.people"), people)
                + module("datesmodule", texts.text("issue.dates"), dates);
    }

    private String name(String userKey) {
        return site.users().byKey(userKey).map(User::fullName).orElse(userKey);
    }

    private Map<String, Object> context(StoredIssue issue) {
        Map<String, Object> context = new HashMap<>();
        context.put("issue", new HostIssue(issue, site.users()));
        context.put("user", new HostPerson(site.user()));
        return context;
    }

    private String panels(String location, StoredIssue issue) {
        return fragments.panels(location, context(issue)).stream()
                .map(panel -> module(panel.key(), panel.title(), panel.html()))
                .collect(Collectors.joining());
    }
}
