package org.sensible.incidents.confluence;

import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.IssueGateway.Found;
import org.sensible.incidents.actionitem.IssueGateway.Search;
import org.sensible.incidents.actionitem.ItemJql;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/** Finds action items in Jira, in one call where our part is there as well. Threads may share it. */
final class JiraItemLists {

    /** A list takes no longer than this, however many calls it takes. */
    static final Duration LONGEST_LIST = Duration.ofSeconds(10);

    private static final String OWN_LIST = "/rest/incidents/1.0/action-items";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    /** Each takes a call of its own. */
    private static final int MOST_ONE_BY_ONE = 100;

    private final JiraCalls jira;
    private final JiraItems items;
    private final KnownIssues known;
    private final Clock clock;

    JiraItemLists(JiraCalls jira, JiraItems items, KnownIssues known, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.known = known;
        this.clock = clock;
    }

    /** Asks our part in Jira, which has it all in one answer; where there is none, Jira itself, issue by issue. */
    Found find(Search search) {
        String jql = JiraItems.encoded(jql(search));
        LinkedCall.Answer answer = jira.call(
                MethodType.GET, OWN_LIST + "?property=true&limit=" + IssueGateway.MOST_ITEMS + "&jql=" + jql, null);
        if (answer.status() == NOT_FOUND) {
            return findOneByOne(search, jql);
        }
        JsonNode list = refused(answer, search);
        List<ActionItem> found = new ArrayList<>();
        for (JsonNode issue : list.path("values")) {
            if (JiraItems.isIssue(issue) && found.size() < IssueGateway.MOST_ITEMS) {
                found.add(items.listed(issue));
            }
        }
        return new Found(found, Math.max(found.size(), list.path("total").asInt()));
    }

    /** Without our part Jira does not know the alias either; then the issues that we know of are asked for by their keys. */
    private Found findOneByOne(Search search, String jql) {
        Instant end = clock.instant().plus(LONGEST_LIST);
        LinkedCall.Answer answer = searched(jql);
        if (answer.status() == BAD_REQUEST) {
            List<String> keys = known.of(search.incidents());
            if (keys.isEmpty()) {
                return new Found(List.of(), 0);
            }
            // A key of an issue that is gone would make the query wrong, were it validated.
            answer = searched(JiraItems.encoded(ItemJql.ofIssues(keys, search.jql())) + "&validateQuery=false");
        }
        JsonNode list = refused(answer, search);
        List<ActionItem> found = new ArrayList<>();
        for (JsonNode issue : list.path("issues")) {
            if (clock.instant().isAfter(end)) {
                throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
            }
            if (JiraItems.isIssue(issue) && found.size() < MOST_ONE_BY_ONE) {
                found.add(items.item(issue));
            }
        }
        int beyond = Math.max(0, list.path("total").asInt() - found.size());
        found.removeIf(item -> !isMeant(item, search));
        return new Found(found, found.size() + beyond);
    }

    private LinkedCall.Answer searched(String jql) {
        return jira.call(
                MethodType.GET,
                "/rest/api/2/search?maxResults=" + MOST_ONE_BY_ONE + "&fields=" + JiraItems.FIELDS + "&jql=" + jql,
                null);
    }

    /** A known issue may be an ordinary one by now, or another incident's; what nobody can read is shown all the same. */
    private static boolean isMeant(ActionItem item, Search search) {
        return item.property() == null
                ? item.foreign() != null
                : search.incidents().isEmpty()
                        || search.incidents().contains(item.property().incident());
    }

    /** What Jira does not understand is in the person's own query, where there is one. */
    private static JsonNode refused(LinkedCall.Answer answer, Search search) {
        if (answer.status() == BAD_REQUEST) {
            throw new InvalidInput(JiraRefusals.problems(answer.json()).stream()
                    .map(problem -> new Problem(search.jql() == null ? null : "jql", problem.text()))
                    .toList());
        }
        return JiraRefusals.body(answer, String.join(", ", search.incidents()));
    }

    private static String jql(Search search) {
        return ItemJql.of(search.incidents(), null, search.jql());
    }
}
