package org.sensible.incidents.jira.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.loader.DescriptorFactory;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.gate.DemandsInWiki;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;
import org.sensible.incidents.actionitem.gate.Gate;
import org.sensible.incidents.actionitem.gate.OpenDemand;
import org.sensible.incidents.actionitem.gate.Standing;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.jira.IssueItems;
import org.sensible.incidents.jira.JiraWording;
import org.sensible.incidents.jira.WikiCalls;

public class DemandsValidatorTest {

    private static final String ITEM = "{\"v\":1,\"incident\":\"INC-7\",\"importance\":\"high\",\"size\":\"M\","
            + "\"urgency\":\"low\",\"commitment\":\"proposed\"}";

    private final DemandsInWiki wiki = mock(DemandsInWiki.class);
    private final IssueItems items = mock(IssueItems.class);
    private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    private final CommentManager comments = mock(CommentManager.class);
    private final JiraWording wording = mock(JiraWording.class);
    private final ApplicationUser alice = mock(ApplicationUser.class);
    private final Issue issue = mock(Issue.class);
    private final Map<String, Object> settings = new HashMap<>();

    @Before
    public void anOrdinaryIssueAndAlice() {
        when(issue.getKey()).thenReturn("OPS-1");
        when(items.text(issue)).thenReturn(Optional.empty());
        when(session.getLoggedInUser()).thenReturn(alice);
        when(wording.tell(any())).thenAnswer(call -> {
            Text text = call.getArgument(0);
            return text.key() + text.arguments();
        });
    }

    @Test
    public void nothingOpen_isLetThrough() throws Exception {
        validate("Done");
        verify(wiki).of("OPS-1", null);
        verify(comments, never()).create(any(), any(), anyString(), eq(false));
    }

    @Test
    public void whatIsOpen_isNamedWithTheIncidentAndAWayOn() throws Exception {
        open("Lead within <b>15</b> minutes", "Review");
        String said = refusal(null);
        assertTrue(said, said.contains("incidents.gate.heldUp[INC-7, "));
        assertTrue(said, said.contains("incidents.gate.demand.late[Lead within ‹b›15‹/b› minutes]"));
        assertTrue(said, said.contains("incidents.gate.demand.late[Review]"));
        assertTrue(said, said.contains("https://wiki.example.com/INC-7"));
        assertTrue(said, said.endsWith("incidents.gate.override[]"));
        assertFalse(said, said.contains("<"));
    }

    @Test
    public void overrideWithoutAReason_isToldSo() throws Exception {
        open("Review");
        assertTrue(refusal("Override: ").endsWith("incidents.gate.reasonMissing[]"));
    }

    @Test
    public void override_isLetThrough() throws Exception {
        open("Review");
        validate("Override: on Monday");
        verify(wiki).overruled("INC-7", "OPS-1", "on Monday");
        verify(comments, never()).create(any(), any(), anyString(), eq(false));
    }

    @Test
    public void overrideThatTheTimelineDoesNotTake_isNotedHere() throws Exception {
        open("Review");
        doThrow(new DemandsInWiki.Silent(Why.REFUSED, "503", null)).when(wiki).overruled("INC-7", "OPS-1", "on Monday");
        validate("Override: on Monday");
        verify(comments).create(issue, alice, "incidents.gate.untold[INC-7]", false);
    }

    @Test
    public void silentWiki_isNotedHere() throws Exception {
        when(wiki.of("OPS-1", null)).thenThrow(new DemandsInWiki.Silent(Why.NO_ANSWER, "down", null));
        validate(null);
        verify(comments).create(issue, alice, "incidents.gate.notAsked[]", false);
    }

    @Test
    public void noLink_isNotNotedAtEveryIssue() throws Exception {
        when(wiki.of("OPS-1", null)).thenThrow(new DemandsInWiki.Silent(Why.NO_LINK, "none", null));
        validate(null);
        verify(comments, never()).create(any(), any(), anyString(), eq(false));
    }

    @Test
    public void whoHasNotAllowedIt_isToldWhere() throws Exception {
        when(wiki.of("OPS-1", null))
                .thenThrow(new DemandsInWiki.NotAuthorised(URI.create("https://jira.example.com/allow")));
        assertTrue(refusal(null).startsWith("incidents.gate.allowFirstAt[https://jira.example.com/allow]"));
    }

    @Test
    public void whoHasNotAllowedIt_isToldSoWithoutAnAddress() throws Exception {
        when(wiki.of("OPS-1", null)).thenThrow(new DemandsInWiki.NotAuthorised(null));
        assertTrue(refusal(null).startsWith("incidents.gate.allowFirst[]"));
    }

    @Test
    public void nobody_isAskedToLogIn() {
        when(session.getLoggedInUser()).thenReturn(null);
        assertEquals("incidents.gate.nobody[]", refusal(null));
    }

    @Test
    public void actionItem_isAskedForItsIncidentWhereTheSettingsSaySo() throws Exception {
        when(items.text(issue)).thenReturn(Optional.of(ITEM));
        validate(null);
        verify(wiki, never()).of(any(), any());
        settings.put("demandsOfItems", "true");
        validate(null);
        verify(wiki).of("OPS-1", "INC-7");
    }

    @Test
    public void form_isKeptAsTexts() {
        DemandsValidatorFactory factory = new DemandsValidatorFactory(wording, mock(WikiCalls.class));
        assertEquals(
                Map.of("demandsAsked", "late", "demandsOfItems", "true"),
                factory.getDescriptorParams(Map.of(
                        "demandsAsked", new String[] {"late"},
                        "demandsOfItems", new String[] {"true"})));
        assertEquals(
                Map.of("demandsAsked", "all", "demandsOfItems", "false"), factory.getDescriptorParams(new HashMap<>()));
    }

    @Test
    @SuppressWarnings("unchecked") // the host's map is older than generics
    public void editor_showsWhatIsSet() {
        WikiCalls linked = mock(WikiCalls.class);
        when(linked.isLinked()).thenReturn(true);
        DemandsValidatorFactory factory = new DemandsValidatorFactory(wording, linked);
        ValidatorDescriptor set = DescriptorFactory.getFactory().createValidatorDescriptor();
        set.getArgs().put("demandsAsked", "due");
        set.getArgs().put("demandsOfItems", "true");
        var view = (DemandsValidatorFactory.View)
                factory.getVelocityParams("edit-parameters", set).get("view");
        assertEquals("incidents.gate.editor.said.due[]", view.said());
        assertTrue(view.isAlsoForItems());
        assertEquals("", view.trouble());
        assertEquals(
                List.of(false, true, false),
                view.options().stream()
                        .map(DemandsValidatorFactory.Option::isChosen)
                        .toList());
    }

    @Test
    public void editor_saysThatNothingIsLinked() {
        DemandsValidatorFactory factory = new DemandsValidatorFactory(wording, mock(WikiCalls.class));
        var view = (DemandsValidatorFactory.View)
                factory.getVelocityParams("input-parameters", null).get("view");
        assertEquals("incidents.gate.editor.noLink[]", view.trouble());
    }

    private void open(String... texts) throws Exception {
        List<OpenDemand> open = List.of(texts).stream()
                .map(text -> new OpenDemand(text, OpenDemand.Stand.LATE))
                .toList();
        when(wiki.of("OPS-1", null)).thenReturn(List.of(new Standing("INC-7", "https://wiki.example.com/INC-7", open)));
    }

    private String refusal(String comment) {
        return assertThrows(InvalidInputException.class, () -> validate(comment))
                .getGenericErrors()
                .get(0)
                .toString();
    }

    private void validate(String comment) throws InvalidInputException {
        Map<String, Object> step = new HashMap<>(Map.of("issue", issue));
        if (comment != null) {
            step.put("comment", comment);
        }
        new DemandsValidator(new Gate(wiki), items, session, comments, wording)
                .validate(step, settings, new PropertySet() {});
    }
}
