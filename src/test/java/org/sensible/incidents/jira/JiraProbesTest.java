package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.NotAuthorised;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent;
import org.sensible.incidents.selftest.Probe;

public class JiraProbesTest {

    private final SidebarSeen sidebar = new SidebarSeen();
    private final WikiCalls wiki = mock(WikiCalls.class);
    private final WikiLinkProbe link = new WikiLinkProbe(wiki);

    @Test
    public void sidebarThatNobodyOpened_isNotKnown() {
        String said = assertThrows(Probe.Skipped.class, sidebar::run).getMessage();
        assertTrue(said, said.contains("jira.project.sidebar.plugins.navigation"));
    }

    @Test
    public void sidebarThatWasAsked_isThere() throws Exception {
        assertTrue(new SidebarCondition(sidebar).shouldDisplay(Map.of()));
        assertTrue(sidebar.run(), sidebar.run().endsWith("its page was not opened yet"));
        sidebar.pageAsked();
        assertTrue(sidebar.run(), sidebar.run().endsWith("the link and the page behind it"));
    }

    @Test
    public void pageWithoutTheLink_saysSo() {
        sidebar.pageAsked();
        String said = assertThrows(Probe.Skipped.class, sidebar::run).getMessage();
        assertTrue(said, said.startsWith("the page of a project was shown, yet"));
    }

    @Test
    public void link_thatAnswersPasses() throws Exception {
        when(wiki.isLinked()).thenReturn(true);
        when(wiki.get(anyString())).thenReturn(JsonNodeFactory.instance.objectNode());
        assertEquals("Confluence tells you the demands on an issue's incident", link.run());
    }

    @Test
    public void link_thatIsMissingOrNotAllowedIsSkipped() throws Exception {
        assertThrows(Probe.Skipped.class, link::run);
        when(wiki.isLinked()).thenReturn(true);
        when(wiki.get(anyString())).thenThrow(new NotAuthorised(URI.create("https://jira.example.com/allow")));
        String said = assertThrows(Probe.Skipped.class, link::run).getMessage();
        assertTrue(said, said.endsWith("https://jira.example.com/allow"));
    }

    @Test
    public void link_thatIsSilentFails() throws Exception {
        when(wiki.isLinked()).thenReturn(true);
        when(wiki.get(anyString())).thenThrow(new Silent(Silent.Why.REFUSED, "Confluence answered 404 to /x", null));
        assertEquals(
                "Confluence answered 404 to /x",
                assertThrows(Probe.Failed.class, link::run).getMessage());
    }
}
