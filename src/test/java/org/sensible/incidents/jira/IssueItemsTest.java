package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyService.PropertyInput;
import com.atlassian.jira.entity.property.EntityPropertyService.PropertyResult;
import com.atlassian.jira.entity.property.EntityPropertyService.SetPropertyValidationResult;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.sensible.incidents.actionitem.Isu;
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
    private final ApplicationUser alice = mock(ApplicationUser.class);
    private final MutableIssue issue = mock(MutableIssue.class);
    private final IssueItems items = new IssueItems(session, issues, stored, properties);

    @Before
    public void issueThatAliceMayEdit() {
        when(alice.getUsername()).thenReturn("alice");
        when(session.getLoggedInUser()).thenReturn(alice);
        when(issue.getId()).thenReturn(10L);
        when(issue.getKey()).thenReturn("OPS-1");
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
        IssueItems.Classified classified = items.classify("OPS-1", ANEW, NOW);
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
        assertThrows(NotSignedIn.class, () -> items.classify("OPS-1", ANEW, NOW));
        assertFalse(items.mayEdit(issue));
    }

    @Test
    public void issueThatTheUserMayNotSee_isNotThere() {
        answer(false);
        assertThrows(NotFound.class, () -> items.classify("OPS-1", ANEW, NOW));
    }

    @Test
    public void issueThatTheUserMayNotEdit_isLeftAlone() {
        when(issues.isEditable(issue, alice)).thenReturn(false);
        assertThrows(NotPermitted.class, () -> items.classify("OPS-1", ANEW, NOW));
        verify(properties, never()).setProperty(any(), any());
    }

    @Test
    public void propertyThatCannotBeRead_isNeverOverwritten() {
        property("{\"v\":2}");
        assertThrows(Conflict.class, () -> items.classify("OPS-1", ANEW, NOW));
        verify(properties, never()).setProperty(any(), any());
    }

    @Test
    public void ordinaryIssue_isNoActionItem() {
        when(stored.get("IssueProperty", 10L, "incidents.action-item")).thenReturn(null);
        assertTrue(items.text(issue).isEmpty());
        assertThrows(Conflict.class, () -> items.classify("OPS-1", ANEW, NOW));
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
