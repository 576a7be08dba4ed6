package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.Query;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

public class OpenActionItemsTest {

    private static final String ITEM = "{\"v\":1,\"incident\":\"INC-7\",\"importance\":\"high\",\"size\":\"M\","
            + "\"urgency\":\"low\",\"commitment\":\"%s\"}";

    private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    private final SearchService searches = mock(SearchService.class);
    private final JsonEntityPropertyManager stored = mock(JsonEntityPropertyManager.class);
    private final I18nResolver messages = mock(I18nResolver.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final ApplicationUser bob = mock(ApplicationUser.class);
    private final TerminalClause clause = mock(TerminalClause.class);
    private final OpenActionItems function = new OpenActionItems(
            new ItemSearch(session, searches),
            new IssueItems(
                    session,
                    mock(IssueService.class),
                    stored,
                    mock(IssuePropertyService.class),
                    mock(ApplicationProperties.class),
                    new ItemSearch(session, searches)),
            new JiraWording(messages, locales));

    @Test
    public void found_areItemsThatNobodyDropped() throws Exception {
        answer(issue(11L, "committed"), issue(12L, "notDoing"), issue(13L, "later"));
        assertEquals(List.of(11L, 13L), ids("INC-7", "inc-8"));
        verify(searches).parseQuery(bob, "incidentKey in (\"INC-7\", \"INC-8\") and statusCategory != Done");
    }

    @Test
    public void withoutAnIncident_allAreMeant() throws Exception {
        answer(issue(11L, "proposed"));
        assertEquals(List.of(11L), ids());
        verify(searches).parseQuery(bob, "incidentKey is not EMPTY and statusCategory != Done");
    }

    @Test
    public void whatIsNoIncident_isRefusedAndFindsNothing() {
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(messages.getText(any(Locale.class), any(String.class), any())).thenReturn("Expected a key");
        FunctionOperand operand = new FunctionOperand("openActionItems", List.of("x\" or project = \"HR"));
        assertTrue(function.validate(bob, operand, clause).hasAnyErrors());
        assertEquals(List.of(), function.getValues(() -> bob, operand, clause));
        verifyNoInteractions(searches);
        assertFalse(function.validate(bob, new FunctionOperand("openActionItems", List.of("INC-7")), clause)
                .hasAnyErrors());
    }

    private List<Long> ids(String... incidents) {
        FunctionOperand operand = new FunctionOperand("openActionItems", List.of(incidents));
        return function.getValues(() -> bob, operand, clause).stream()
                .map(QueryLiteral::getLongValue)
                .toList();
    }

    private void answer(Issue... issues) throws Exception {
        Query query = mock(Query.class);
        when(searches.parseQuery(any(), any())).thenReturn(new SearchService.ParseResult(query, new MessageSetImpl()));
        when(searches.validateQuery(any(), any())).thenReturn(new MessageSetImpl());
        when(searches.search(any(), any(), any())).thenReturn(new SearchResults<>(List.of(issues), issues.length));
    }

    private Issue issue(long id, String commitment) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(id);
        EntityProperty property = mock(EntityProperty.class);
        when(property.getValue()).thenReturn(String.format(ITEM, commitment));
        when(stored.get("IssueProperty", id, "incidents.action-item")).thenReturn(property);
        return issue;
    }
}
