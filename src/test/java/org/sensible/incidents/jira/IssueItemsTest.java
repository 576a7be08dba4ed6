package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyService.PropertyInput;
import com.atlassian.jira.entity.property.EntityPropertyService.PropertyResult;
import com.atlassian.jira.entity.property.EntityPropertyService.SetPropertyValidationResult;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Beside;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemsHere;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;

public class IssueItemsTest {

    private static final Instant NOW = Instant.parse("2026-10-16T09:00:00Z");
    private static final Isu ANEW = new Isu(Level.LOW, Size.XL, Level.HIGH, Level.MEDIUM);
    private static final String PROPERTY = "{\"v\":1,\"incident\":\"INC-7\",\"importance\":\"high\",\"size\":\"M\","
            + "\"urgency\":\"low\",\"commitment\":\"committed\",\"later\":1}";

    private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    private final IssueService issues = mock(IssueService.class);
    private final JsonEntityPropertyManager stored = mock(JsonEntityPropertyManager.class);
    private final IssuePropertyService properties = mock(IssuePropertyService.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final ApplicationUser alice = mock(ApplicationUser.class);
    private final MutableIssue issue = mock(MutableIssue.class);
    private final IssueItems items = new IssueItems(
            session, issues, stored, properties, host, new ItemSearch(session, mock(SearchService.class)));
    private final ItemsHere changes = new ItemsHere(items, Clock.fixed(NOW, ZoneOffset.UTC));

    @Before
    public void issueThatAliceMayEdit() {
        when(alice.getUsername()).thenReturn("alice");
        when(session.getLoggedInUser()).thenReturn(alice);
        when(issue.getId()).thenReturn(10L);
        when(issue.getKey()).thenReturn("OPS-1");
        when(issue.getSummary()).thenReturn("Page when card failures pass 2 %");
        Status toDo = mock(Status.class);
        StatusCategory category = mock(StatusCategory.class);
        when(issue.getStatus()).thenReturn(toDo);
        when(toDo.getNameTranslation()).thenReturn("To Do");
        when(toDo.getStatusCategory()).thenReturn(category);
        when(category.getKey()).thenReturn("new");
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://jira.example.com");
        answer(true);
        when(issues.isEditable(issue, alice)).thenReturn(true);
        property(PROPERTY);
        SetPropertyValidationResult valid = mock(SetPropertyValidationResult.class);
        when(valid.isValid()).thenReturn(true);
        PropertyResult written = mock(PropertyResult.class);
        when(written.isValid()).thenReturn(true);
        when(properties.validateSetProperty(any(), any(), any())).thenReturn(valid);
        when(properties.setProperty(alice, valid)).thenReturn(written);
    }

    @Test
    public void classified_itemKeepsEverythingElse() {
        ActionItem classified = changes.classify("OPS-1", ANEW, Beside.NOTHING, null);
        assertEquals(ANEW, classified.property().isu());
        ArgumentCaptor<PropertyInput> input = ArgumentCaptor.forClass(PropertyInput.class);
        verify(properties).validateSetProperty(any(), any(), input.capture());
        assertEquals("incidents.action-item", input.getValue().getPropertyKey());
        String json = input.getValue().getPropertyValue();
        assertTrue(json, json.contains("\"size\":\"XL\""));
        assertTrue(json, json.contains("\"later\":1"));
        assertTrue(json, json.contains("\"commitment\":\"committed\""));
        assertTrue(json, json.contains("\"by\":\"alice\""));
    }

    @Test
    public void nobody_mayClassify() {
        when(session.getLoggedInUser()).thenReturn(null);
        assertThrows(NotSignedIn.class, () -> changes.classify("OPS-1", ANEW, Beside.NOTHING, null));
        assertFalse(items.mayEdit(issue));
    }

    @Test
    public void issueThatTheUserMayNotSee_isNotThere() {
        answer(false);
        assertThrows(NotFound.class, () -> changes.classify("OPS-1", ANEW, Beside.NOTHING, null));
    }

    @Test
    public void issueThatTheUserMayNotEdit_isLeftAlone() {
        when(issues.isEditable(issue, alice)).thenReturn(false);
        assertThrows(NotPermitted.class, () -> changes.classify("OPS-1", ANEW, Beside.NOTHING, null));
        verify(properties, never()).setProperty(any(), any());
    }

    @Test
    public void propertyThatCannotBeRead_isNeverOverwritten() {
        property("{\"v\":2}");
        assertThrows(Conflict.class, () -> changes.classify("OPS-1", ANEW, Beside.NOTHING, null));
        verify(properties, never()).setProperty(any(), any());
    }

    @Test
    public void ordinaryIssue_isNoActionItem() {
        when(stored.get("IssueProperty", 10L, "incidents.action-item")).thenReturn(null);
        assertTrue(items.text(issue).isEmpty());
        assertThrows(Conflict.class, () -> changes.classify("OPS-1", ANEW, Beside.NOTHING, null));
    }

    @Test
    public void issue_readsAsActionItem() {
        when(issue.getDueDate()).thenReturn(Timestamp.valueOf("2026-10-30 00:00:00"));
        when(issue.getAssignee()).thenReturn(alice);
        ActionItem item = items.item(issue);
        assertEquals("https://jira.example.com/browse/OPS-1", item.url());
        assertEquals(LocalDate.of(2026, 10, 30), item.due());
        assertEquals(ActionItem.State.OPEN, item.state());
        assertEquals("alice", item.assignee().name());
        assertEquals("INC-7", item.property().incident());
    }

    @Test
    public void foreignProperty_isShownAsItStands() {
        property("half a {");
        assertEquals("half a {", items.item(issue).foreign());
        assertNull(items.item(issue).property());
    }

    private void answer(boolean isThere) {
        IssueService.IssueResult found = mock(IssueService.IssueResult.class);
        when(found.isValid()).thenReturn(isThere);
        when(found.getIssue()).thenReturn(isThere ? issue : null);
        when(issues.getIssue(alice, "OPS-1")).thenReturn(found);
    }

    private void property(String json) {
        EntityProperty property = mock(EntityProperty.class);
        when(property.getValue()).thenReturn(json);
        when(stored.get("IssueProperty", 10L, "incidents.action-item")).thenReturn(property);
    }
}
