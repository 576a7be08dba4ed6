package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.frame.FormToken;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/**
 * The screen of a step, where something is asked on the way: here a comment. As on a real Jira an administrator gives a step a screen;
 * in this workflow every step with a validator has one. What a validator says is shown as text, and what was written stays.
 */
final class TransitionScreen {

    static final String PATH = "/secure/CommentAssignIssue.jspa";

    private final JiraSite site;
    private final Workflow workflow;
    private final FrameTexts texts;

    TransitionScreen(JiraSite site, Workflow workflow, FrameTexts texts) {
        this.site = site;
        this.workflow = workflow;
        this.texts = texts;
    }

    /** The step that a request names; refuses one that the issue cannot take, and who may not. */
    Status step(StoredIssue issue, HttpServletRequest request) {
        site.require(Grants.TRANSITION, issue, texts.text("refused.title"));
        return issue.status().next().stream()
                .filter(status -> status.transitionId().equals(request.getParameter("action")))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.bad(texts.text("refused.transition")));
    }

    boolean isShownFor(Status step) {
        return !workflow.before(step.transitionId()).isEmpty();
    }

    /** Takes the step with the comment of the request, if it has one. */
    void take(StoredIssue issue, Status step, HttpServletRequest request) {
        String comment = comment(request);
        workflow.validate(step.transitionId(), new HostIssue(issue, site.users()), comment);
        site.inTransaction(() -> {
            StoredIssue moved = site.move(issue, step, Resolution.DONE);
            if (!comment.isEmpty()) {
                site.addComment(moved, comment, Optional.empty());
            }
            return moved;
        });
    }

    private static String comment(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("comment")).orElse("").strip();
    }

    /** The form, with what was refused. */
    String page(StoredIssue issue, Status step, HttpServletRequest request, List<String> errors) {
        String said = errors.isEmpty()
                ? ""
                : Html.of(
                        "<div class=\"aui-message aui-message-error\" role=\"alert\">%s</div>",
                        raw(errors.stream()
                                .map(error -> Html.of("<p>%s</p>", error))
                                .collect(Collectors.joining())));
        return Html.of(
                """
                <h1>%s: %s</h1>%s
                <form class="aui top-label" id="issue-workflow-transition" method="post" action="%s%s">
                <input type="hidden" name="id" value="%s"><input type="hidden" name="action" value="%s">
                <input type="hidden" name="atl_token" value="%s">
                <div class="field-group"><label for="comment">%s</label>
                <textarea class="textarea full-width-field" id="comment" name="comment" rows="5">%s</textarea></div>
                <button class="aui-button aui-button-primary" id="issue-workflow-transition-submit">%s</button></form>""",
                issue.key(),
                step.shownName(),
                raw(said),
                request.getContextPath(),
                PATH,
                Long.toString(issue.id()),
                step.transitionId(),
                FormToken.of(request),
                texts.text("issue.comment"),
                comment(request),
                step.shownName());
    }

    /** All that a refusal says. */
    static List<String> said(JiraRefusal refused) {
        return Stream.concat(refused.messages().stream(), refused.errors().values().stream())
                .toList();
    }
}
