package org.sensible.incidents.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyService.PropertyInput;
import com.atlassian.jira.entity.property.EntityPropertyService.SetPropertyValidationResult;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.IssuesHere;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.host.ItemJson;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Text;

/** Jira's issues as action items, as far as the user who is there may see and edit them. Threads may share it. */
@JiraComponent
public final class IssueItems implements IssuesHere {

    private static final String OF_ISSUES = "IssueProperty";

    private final JiraAuthenticationContext session;
    private final IssueService issues;
    private final JsonEntityPropertyManager stored;
    private final IssuePropertyService properties;
    private final ApplicationProperties host;
    private final ItemSearch search;

    @Inject
    public IssueItems(
            @JiraImport JiraAuthenticationContext session,
            @JiraImport IssueService issues,
            @JiraImport JsonEntityPropertyManager stored,
            @JiraImport IssuePropertyService properties,
            @JiraImport ApplicationProperties host,
            ItemSearch search) {
        this.session = session;
        this.issues = issues;
        this.stored = stored;
        this.properties = properties;
        this.host = host;
        this.search = search;
    }

    /** The property's text of an issue that the caller may see; empty where the issue is no action item. */
    public Optional<String> text(Issue issue) {
        EntityProperty property = stored.get(OF_ISSUES, issue.getId(), ItemProperty.KEY);
        return Optional.ofNullable(property).map(EntityProperty::getValue);
    }

    /** How far an issue is, by the category of its status. */
    public static ActionItem.State state(Issue issue) {
        return switch (issue.getStatus().getStatusCategory().getKey()) {
            case "done" -> ActionItem.State.DONE;
            case "indeterminate" -> ActionItem.State.IN_PROGRESS;
            default -> ActionItem.State.OPEN;
        };
    }

    public boolean mayEdit(Issue issue) {
        ApplicationUser user = session.getLoggedInUser();
        return user != null && issues.isEditable(issue, user);
    }

    /** The user who is there. */
    Optional<ApplicationUser> user() {
        return Optional.ofNullable(session.getLoggedInUser());
    }

    /** An issue as an action item, with its property as far as it can be read. */
    public ActionItem item(Issue issue) {
        ApplicationUser assignee = issue.getAssignee();
        Timestamp due = issue.getDueDate();
        return ItemJson.item(
                issue.getKey(),
                url(issue.getKey()),
                issue.getSummary(),
                issue.getStatus().getNameTranslation(),
                state(issue),
                assignee == null ? null : new ActionItem.Assignee(assignee.getUsername(), assignee.getDisplayName()),
                due == null ? null : due.toLocalDateTime().toLocalDate(),
                text(issue).map(ItemPropertyJson::tree).orElse(null));
    }

    /** Address of an issue, for people. */
    String url(String issueKey) {
        return host.getBaseUrl(UrlMode.CANONICAL) + "/browse/" + issueKey;
    }

    @Override
    public IssueGateway.Found find(String jql, int limit) {
        ItemSearch.Found found = search.find(jql, limit);
        List<ActionItem> items = found.issues().stream()
                .map(issue -> item(issue).editable(mayEdit(issue)))
                .filter(item -> item.property() != null || item.foreign() != null)
                .toList();
        return new IssueGateway.Found(items, found.total());
    }

    @Override
    public Held forChange(String issueKey) {
        ApplicationUser user = signedIn();
        Issue issue = editable(user, issueKey);
        return new Held(item(issue), user.getUsername());
    }

    @Override
    public void write(String issueKey, ItemProperty property) {
        ApplicationUser user = signedIn();
        Issue issue = editable(user, issueKey);
        write(issue, ItemPropertyJson.write(text(issue).orElse(""), property), user);
    }

    /** What stood there first is kept first: whatever fails then, it is not lost. */
    @Override
    public void writeAfresh(String issueKey, ItemProperty property) {
        ApplicationUser user = signedIn();
        Issue issue = editable(user, issueKey);
        String before = text(issue).orElse("null");
        write(issue, new PropertyInput(before, ItemProperty.KEY_REPLACED), user);
        write(issue, ItemPropertyJson.write("", property), user);
    }

    /** What stood there before somebody started afresh. */
    Optional<String> replaced(Issue issue) {
        EntityProperty property = stored.get(OF_ISSUES, issue.getId(), ItemProperty.KEY_REPLACED);
        return Optional.ofNullable(property).map(EntityProperty::getValue);
    }

    private ApplicationUser signedIn() {
        return user().orElseThrow(() -> new NotSignedIn(Text.of("incidents.rest.refusal.signIn")));
    }

    private Issue editable(ApplicationUser user, String issueKey) {
        IssueService.IssueResult found = issues.getIssue(user, issueKey);
        if (!found.isValid() || found.getIssue() == null) {
            throw new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
        }
        if (!issues.isEditable(found.getIssue(), user)) {
            throw notPermitted(found.getIssue());
        }
        return found.getIssue();
    }

    private static NotPermitted notPermitted(Issue issue) {
        return new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", issue.getKey()));
    }

    private void write(Issue issue, String json, ApplicationUser user) {
        write(issue, new PropertyInput(json, ItemProperty.KEY), user);
    }

    private void write(Issue issue, PropertyInput input, ApplicationUser user) {
        SetPropertyValidationResult valid = properties.validateSetProperty(user, issue.getId(), input);
        if (!valid.isValid() || !properties.setProperty(user, valid).isValid()) {
            throw notPermitted(issue);
        }
    }
}
