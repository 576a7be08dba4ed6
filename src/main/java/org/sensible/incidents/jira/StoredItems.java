package org.sensible.incidents.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.follow.ItemState;
import org.sensible.incidents.actionitem.outbox.ItemsOfJira;
import org.sensible.incidents.host.ItemPropertyJson;

/** Jira's issues as action items for nobody in particular: numbers, states and keys. Threads may share it. */
@JiraComponent
public final class StoredItems implements ItemsOfJira {

    private static final String OF_ISSUES = "IssueProperty";

    private final IssueManager issues;
    private final IssueItems items;
    private final JsonEntityPropertyManager properties;
    private final ApplicationProperties host;

    @Inject
    public StoredItems(
            @JiraImport IssueManager issues,
            IssueItems items,
            @JiraImport JsonEntityPropertyManager properties,
            @JiraImport ApplicationProperties host) {
        this.issues = issues;
        this.items = items;
        this.properties = properties;
        this.host = host;
    }

    @Override
    public Map<Long, ItemState> now(Collection<Long> issueIds) {
        Map<Long, ItemState> found = new HashMap<>();
        for (Long id : issueIds) {
            Issue issue = issues.getIssueObject(id);
            if (issue != null) {
                items.text(issue)
                        .flatMap(ItemPropertyJson::read)
                        .ifPresent(property -> found.put(id, state(issue, property)));
            }
        }
        return found;
    }

    private static ItemState state(Issue issue, ItemProperty property) {
        ApplicationUser assignee = issue.getAssignee();
        Timestamp due = issue.getDueDate();
        ActionItem.State state = IssueItems.state(issue);
        return new ItemState(
                issue.getKey(),
                property.incident(),
                state,
                property.commitment(),
                property.isu().importance(),
                property.isu().size(),
                property.isu().urgency(),
                assignee == null ? null : assignee.getUsername(),
                due == null ? null : due.toLocalDateTime().toLocalDate(),
                state == ActionItem.State.DONE ? instant(issue.getResolutionDate()) : null,
                property.at());
    }

    @Nullable
    private static Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public SortedSet<Long> all() {
        SortedSet<Long> ids = new TreeSet<>();
        for (EntityProperty property :
                properties.query().entityName(OF_ISSUES).key(ItemProperty.KEY).find()) {
            ids.add(property.getEntityId());
        }
        return ids;
    }

    @Override
    public String homeUrl() {
        return host.getBaseUrl(UrlMode.CANONICAL);
    }
}
