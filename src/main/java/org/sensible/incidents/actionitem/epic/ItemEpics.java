package org.sensible.incidents.actionitem.epic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.ItemRequests;
import org.sensible.incidents.actionitem.OnceOnly;
import org.sensible.incidents.actionitem.follow.FollowSettings;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a new action item into the epic of its incident, which the first one makes. The item is there by then: whatever fails is said, and
 * takes nothing back. All who see the epic read its summary, so it holds the incident's key and no title. Threads may share it.
 */
@ConfluenceComponent
public final class ItemEpics {

    private static final Logger LOG = LoggerFactory.getLogger(ItemEpics.class);

    private final FollowSettings settings;
    private final EpicGateway epics;
    private final IssueGateway issues;
    private final IncidentStore incidents;
    private final OnceOnly once;
    private final UnitOfWork work;
    private final Wording wording;

    @Inject
    public ItemEpics(
            FollowSettings settings,
            EpicGateway epics,
            IssueGateway issues,
            IncidentStore incidents,
            OnceOnly once,
            UnitOfWork work,
            Wording wording) {
        this.settings = settings;
        this.epics = epics;
        this.issues = issues;
        this.incidents = incidents;
        this.once = once;
        this.work = work;
        this.wording = wording;
    }

    /**
     * An item after that.
     *
     * @param trouble why it is in no epic; {@code null} where it is in one, or none is wanted
     */
    public record Filed(ActionItem item, @Nullable Text trouble) {}

    /** Puts it there where administrators want that; one that is in an epic stays there. */
    public Filed file(ActionItem item) {
        ItemProperty property = item.property();
        if (property == null
                || property.epic() != null
                || !work.call(settings::read).groupsByEpic()) {
            return new Filed(item, null);
        }
        try {
            String epic = epic(property.incident(), item.key());
            epics.put(item.key(), epic);
            ItemProperty filed = property.inEpic(epic);
            issues.write(item.key(), filed);
            return new Filed(item.with(filed), null);
        } catch (Refusal refused) {
            LOG.info("{} is in no epic: {}", item.key(), refused.getMessage());
            Text why = refused.problems().get(0).text();
            return new Filed(item, Text.of("incidents.epic.notFiled", item.key(), why));
        }
    }

    /** The call to make one has the same name whoever makes it, so that two people at once make one. */
    private String epic(String incidentKey, String issueKey) {
        Incident incident = work.call(() -> incidents.find(incidentKey)).orElseThrow();
        String label = "incidents-epic-" + incidentKey;
        ItemRequests.Name name =
                new ItemRequests.Name(incident.declaredBy(), "/incidents/" + incidentKey + "/epic", incident.uid());
        String project = issueKey.substring(0, issueKey.lastIndexOf('-'));
        Optional<String> known = epics.find(label);
        return known.isPresent()
                ? known.get()
                : once.issue(
                        name,
                        id -> epics.find(label),
                        id -> epics.create(project, summary(incidentKey), incidentKey, label));
    }

    private String summary(String incidentKey) {
        return wording.say(Text.of("incidents.epic.summary", incidentKey));
    }
}
