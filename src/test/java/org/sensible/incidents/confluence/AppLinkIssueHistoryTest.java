package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.timeline.NewEvent;

public class AppLinkIssueHistoryTest {

    private final ReadOnlyApplicationLinkService links = mock(ReadOnlyApplicationLinkService.class);
    private final List<String> asked = new ArrayList<>();
    private final AppLinkIssueHistory histories = new AppLinkIssueHistory(new JiraCalls(links));
    private int status = 200;
    private String body = "{}";

    @Before
    public void linkToJira() throws Exception {
        ReadOnlyApplicationLink link = mock(ReadOnlyApplicationLink.class);
        ApplicationLinkRequestFactory requests = mock(ApplicationLinkRequestFactory.class);
        ApplicationLinkRequest request = mock(ApplicationLinkRequest.class);
        when(links.getPrimaryApplicationLink(JiraApplicationType.class)).thenReturn(link);
        when(link.getDisplayUrl()).thenReturn(URI.create("https://jira.example"));
        when(link.createAuthenticatedRequestFactory()).thenReturn(requests);
        when(requests.createRequest(any(), anyString())).thenAnswer(call -> {
            asked.add(call.getArgument(1));
            return request;
        });
        when(request.execute(AppLinkIssueHistoryTest.<ApplicationLinkResponseHandler<Object>>anything()))
                .thenAnswer(call -> {
                    ApplicationLinkResponseHandler<?> handler = call.getArgument(0);
                    return handler.handle(response());
                });
    }

    @Test
    public void issue_isReadOnceWithHistoryAndComments() throws IOException {
        body = "{\"id\":\"9\",\"key\":\"OPS-1\",\"fields\":{\"comment\":{\"comments\":[{\"id\":\"5\",\"body\":\"x\","
                + "\"created\":\"2022-08-12T12:00:00.000+0000\"}]}}}";
        List<NewEvent> events = new ArrayList<>();
        histories.of("OPS-1").read(events::add);
        assertEquals(List.of("/rest/api/2/issue/OPS-1?expand=changelog&fields=summary,comment"), asked);
        assertEquals("9/comment/5", events.get(0).externalId());
        assertEquals(
                "https://jira.example/browse/OPS-1?focusedCommentId=5#comment-5",
                events.get(0).link());
    }

    @Test
    public void whatIsNoKey_isRefusedBeforeJiraIsAsked() {
        for (String key : new String[] {"nonsense", "OPS-1/comment", "../x-1", ""}) {
            InvalidInput refusal = assertThrows(key, InvalidInput.class, () -> histories.of(key));
            assertEquals("issue", refusal.problems().get(0).field());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    public void issueThatMayNotBeSeen_isRefusedAtTheField() {
        for (int refused : new int[] {403, 404}) {
            status = refused;
            InvalidInput refusal = assertThrows(InvalidInput.class, () -> histories.of("OPS-1"));
            assertEquals("issue", refusal.problems().get(0).field());
        }
    }

    @Test
    public void jiraThatDoesNotKnowThePersonOrFails_saysSo() {
        status = 401;
        JiraNotAuthorised notYet = assertThrows(JiraNotAuthorised.class, () -> histories.of("OPS-1"));
        assertEquals(
                Text.of("incidents.timeline.import.jiraNotAuthorised"),
                notYet.problems().get(0).text());
        status = 502;
        assertThrows(JiraSilent.class, () -> histories.of("OPS-1"));
        status = 200;
        assertThrows(JiraSilent.class, () -> histories.of("OPS-1"));
    }

    @Test
    public void longHistory_isReadUpToALimitThatIsNamed() throws IOException {
        String comment =
                "{\"id\":\"%d\",\"body\":\"" + "x".repeat(1 << 20) + "\",\"created\":\"2022-08-12T12:00:00.000+0000\"}";
        String issue = "{\"id\":\"9\",\"key\":\"OPS-1\",\"fields\":{\"comment\":{\"comments\":[%s]}}}";
        body = issue.formatted(comment.formatted(1) + "," + comment.formatted(2) + "," + comment.formatted(3));
        List<NewEvent> events = new ArrayList<>();
        histories.of("OPS-1").read(events::add);
        assertEquals(3, events.size());
        body = issue.formatted(comment.formatted(1)) + " ".repeat(20 << 20);
        TooLarge refusal = assertThrows(TooLarge.class, () -> histories.of("OPS-1"));
        assertEquals(List.of(20), refusal.problems().get(0).text().arguments());
    }

    private static <T> T anything() {
        return any();
    }

    private Response response() throws Exception {
        Response response = mock(Response.class);
        when(response.getStatusCode()).thenReturn(status);
        when(response.isSuccessful()).thenReturn(status < 300);
        when(response.getResponseBodyAsStream())
                .thenReturn(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return response;
    }
}
