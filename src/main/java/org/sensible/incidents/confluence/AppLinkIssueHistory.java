package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.IssueHistory;
import org.sensible.incidents.timeline.source.JiraHistory;

/** Histories of issues in the Jira to which the application link leads. Threads may share it. */
@ConfluenceComponent
public final class AppLinkIssueHistory implements IssueHistory {

    private static final int MOST_BYTES = 20 << 20;
    private static final String FIELD = "issue";
    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");

    private final JiraCalls jira;

    @Inject
    public AppLinkIssueHistory(JiraCalls jira) {
        this.jira = jira;
    }

    @Override
    public Import of(String issueKey) {
        if (!ISSUE_KEY.matcher(issueKey).matches()) {
            throw new InvalidInput(FIELD, Text.of("incidents.timeline.import.issueKey", Accepted.clean(issueKey)));
        }
        LinkedCall.Answer answer = asked("/rest/api/2/issue/" + issueKey + "?expand=changelog&fields=summary,comment");
        int status = answer.status();
        if (status == 403 || status == 404) {
            // Who may not see an issue is not told that it is there.
            throw new InvalidInput(FIELD, Text.of("incidents.actionItem.jira.notFound", issueKey));
        }
        if (status < 200 || status >= 300) {
            throw new JiraSilent(Text.of("incidents.actionItem.jira.failed", status));
        }
        String key = answer.json().path("key").asText("");
        if (!ISSUE_KEY.matcher(key).matches()) {
            throw new JiraSilent(Text.of("incidents.actionItem.jira.unreadable"));
        }
        return new JiraHistory(answer.json(), jira.displayUrl() + "/browse/" + key);
    }

    /** Jira 11 gives the whole history in one answer, and has no parts of it to ask for. */
    private LinkedCall.Answer asked(String path) {
        try {
            return jira.call(MethodType.GET, path, null, MOST_BYTES);
        } catch (JiraNotAuthorised notYet) {
            throw notYet.saying(Text.of("incidents.timeline.import.jiraNotAuthorised"));
        }
    }
}
