package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.property.IssuePropertyDeletedEvent;
import com.atlassian.jira.event.issue.property.IssuePropertySetEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.ApplicationProperties;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.outbox.Outbox;
import org.sensible.incidents.actionitem.outbox.OutboxWorld;

public class OutboxListenerTest {

    private final EventPublisher events = mock(EventPublisher.class);
    private final JsonEntityPropertyManager properties = mock(JsonEntityPropertyManager.class);
    private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    private final OutboxWorld world = new OutboxWorld();
    private final IssueItems items = new IssueItems(
            session,
            mock(IssueService.class),
            properties,
            mock(IssuePropertyService.class),
            mock(ApplicationProperties.class),
            new ItemSearch(session, mock(SearchService.class)));
    private final OutboxListener listener = new OutboxListener(events, items, world.changes);
    private final PropertyListener ofProperties = new PropertyListener(world.changes);

    @Before
    public void setUp() {
        world.setup.turnTo(OutboxWorld.ADDRESS);
    }

    private static Issue issue(long id) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(id);
        return issue;
    }

    private static EntityProperty property(long issue, String key) {
        EntityProperty property = mock(EntityProperty.class);
        when(property.getKey()).thenReturn(key);
        when(property.getEntityId()).thenReturn(issue);
        return property;
    }

    private List<Long> noted() {
        return world.outbox.oldest(9).stream().map(Outbox.Note::issueId).toList();
    }

    @Test
    public void item_thatChangesIsNotedAndAnOrdinaryIssueIsNot() {
        EntityProperty property = property(1, ItemProperty.KEY);
        when(properties.get("IssueProperty", 1L, ItemProperty.KEY)).thenReturn(property);
        when(property.getValue()).thenReturn("{}");
        listener.issueChanged(new IssueEvent(issue(1), Map.of(), null, EventType.ISSUE_UPDATED_ID));
        listener.issueChanged(new IssueEvent(issue(2), Map.of(), null, EventType.ISSUE_UPDATED_ID));
        assertEquals(List.of(1L), noted());
    }

    @Test
    public void every_deletionIsNoted() {
        listener.issueChanged(new IssueEvent(issue(2), Map.of(), null, EventType.ISSUE_DELETED_ID));
        assertEquals(List.of(2L), noted());
    }

    @Test
    public void property_ofOursIsNotedHoweverItChanges() {
        ofProperties.propertySet(new IssuePropertySetEvent(property(3, ItemProperty.KEY), null));
        ofProperties.propertyDeleted(new IssuePropertyDeletedEvent(property(4, ItemProperty.KEY), null));
        ofProperties.propertySet(new IssuePropertySetEvent(property(5, "other"), null));
        assertEquals(List.of(3L, 4L), noted());
    }

    @Test
    public void jira_withoutEventsOfPropertiesIsListenedToAllTheSame() {
        doThrow(new NoClassDefFoundError("IssuePropertySetEvent")).when(events).register(any(PropertyListener.class));
        listener.afterPropertiesSet();
        verify(events).register(listener);
        assertEquals(false, listener.hearsProperties());
        listener.destroy();
        verify(events).unregister(listener);
    }
}
