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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Text;

/** Jira's issues as action items, as far as the user who is there may see and edit them. Threads may share it. */
@JiraComponent
public final class IssueItems {

    private static final String OF_ISSUES = "IssueProperty";

    private final JiraAuthenticationContext session;
    private final IssueService issues;
    private final JsonEntityPropertyManager stored;
    private final IssuePropertyService properties;

    @Inject
    public IssueItems(
            @JiraImport JiraAuthenticationContext session,
            @JiraImport IssueService issues,
            @JiraImport JsonEntityPropertyManager stored,
            @JiraImport IssuePropertyService properties) {
        this.session = session;
        this.issues = issues;
        this.stored = stored;
        this.properties = properties;
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

    boolean mayEdit(Issue issue) {
        ApplicationUser user = session.getLoggedInUser();
        return user != null && issues.isEditable(issue, user);
    }

    /**
     * Classifies an action item anew; everything else in the property stays.
     *
     * @throws NotSignedIn where nobody is logged in
     * @throws NotFound where there is no such issue that the user may see
     * @throws NotPermitted where the user may not edit it
     * @throws Conflict where it is no action item, or its property cannot be read: then nothing is overwritten
     */
    public Classified classify(String issueKey, Isu isu, Instant now) {
        ApplicationUser user = session.getLoggedInUser();
        if (user == null) {
            throw new NotSignedIn(Text.of("incidents.rest.refusal.signIn"));
        }
        IssueService.IssueResult found = issues.getIssue(user, issueKey);
        if (!found.isValid() || found.getIssue() == null) {
            throw new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
        }
        Issue issue = found.getIssue();
        if (!issues.isEditable(issue, user)) {
            throw new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", issue.getKey()));
        }
        String before = text(issue).orElse("");
        ItemProperty after = ItemPropertyJson.read(before)
                .orElseThrow(() -> new Conflict(Text.of("incidents.actionItem.refusal.unreadable", issue.getKey())))
                .classified(isu, now, user.getUsername());
        write(issue, ItemPropertyJson.write(before, after), user);
        return new Classified(issue.getKey(), after);
    }

    private void write(Issue issue, String json, ApplicationUser user) {
        PropertyInput input = new PropertyInput(json, ItemProperty.KEY);
        SetPropertyValidationResult valid = properties.validateSetProperty(user, issue.getId(), input);
        if (!valid.isValid() || !properties.setProperty(user, valid).isValid()) {
            throw new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", issue.getKey()));
        }
    }

    /** An action item after it was classified. */
    public record Classified(String key, ItemProperty property) {}
}
