package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sensible.sandbox.Transactions;
import org.sensible.sandbox.jira.RestServlet.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Jira Software adds: a type of issue that wants an epic's name, and the agile REST call that puts issues into an epic. Where the
 * administrator's faults say so there are none, as in a project whose scheme leaves the type out.
 */
final class Epics {

    /** The field of an epic's name, and what kind it is: as on a real Jira its id says nothing. */
    static final String NAME_FIELD = "customfield_10101";

    static final String LINK_FIELD = "customfield_10100";

    private static final String NAME_KIND = "com.pyxis.greenhopper.jira:gh-epic-label";
    private static final String LINK_KIND = "com.pyxis.greenhopper.jira:gh-epic-link";
    private static final int MOST_AT_ONCE = 50;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final JiraSite site;
    private final BooleanSupplier isThere;

    Epics(JdbcClient sql, Transactions transactions, JiraSite site, BooleanSupplier isThere) {
        this.sql = sql;
        this.transactions = transactions;
        this.site = site;
        this.isThere = isThere;
    }

    /** Below {@code /rest/agile/1.0}. */
    void addTo(RestServlet agile) {
        agile.on("POST", "/epic/*/issue", this::join);
    }

    boolean isThere() {
        return isThere.getAsBoolean();
    }

    List<IssueType> types() {
        return Stream.of(IssueType.values())
                .filter(type -> isThere() || type != IssueType.EPIC)
                .toList();
    }

    /** The fields that a new issue of a type has, as far as they are not those of every issue. */
    ArrayNode fields(IssueType type) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        field(fields, "summary", "Summary", true).put("system", "summary");
        if (type == IssueType.EPIC) {
            field(fields, NAME_FIELD, "Epic Name", true)
                    .put("custom", NAME_KIND)
                    .put("customId", 10_101);
        } else if (isThere()) {
            field(fields, LINK_FIELD, "Epic Link", false)
                    .put("custom", LINK_KIND)
                    .put("customId", 10_100);
        }
        return fields;
    }

    private static ObjectNode field(ArrayNode fields, String id, String name, boolean isRequired) {
        ObjectNode field =
                fields.addObject().put("required", isRequired).put("name", name).put("fieldId", id);
        return field.putObject("schema").put("type", id.equals(LINK_FIELD) ? "any" : "string");
    }

    /** Keeps the name of an epic that was just made. */
    void named(StoredIssue epic, String name) {
        sql.sql("INSERT INTO JIRA_EPIC (ISSUE_ID, EPIC_NAME) VALUES (?, ?)")
                .params(epic.id(), name)
                .update();
    }

    Optional<String> name(StoredIssue issue) {
        return sql.sql("SELECT EPIC_NAME FROM JIRA_EPIC WHERE ISSUE_ID = ? AND EPIC_NAME IS NOT NULL")
                .param(issue.id())
                .query(String.class)
                .optional();
    }

    /** Key of the epic in which an issue is. */
    Optional<String> of(StoredIssue issue) {
        return sql.sql("SELECT PARENT_ID FROM JIRA_EPIC WHERE ISSUE_ID = ? AND PARENT_ID IS NOT NULL")
                .param(issue.id())
                .query(Long.class)
                .optional()
                .flatMap(id -> site.find(Long.toString(id)))
                .map(StoredIssue::key);
    }

    private Answer join(Call call) {
        if (!isThere()) {
            throw JiraRefusal.missing("null for uri: epic/" + call.part(0) + "/issue");
        }
        StoredIssue epic = site.editable(call.part(0));
        if (epic.type() != IssueType.EPIC) {
            throw JiraRefusal.bad("Issue with key '" + epic.key() + "' is not an epic.");
        }
        JsonNode issues = call.body().path("issues");
        if (issues.isEmpty() || issues.size() > MOST_AT_ONCE) {
            throw JiraRefusal.bad("Between 1 and " + MOST_AT_ONCE + " issues can be moved to an epic.");
        }
        transactions.run(() -> issues.forEach(key -> {
            StoredIssue issue = site.editable(key.asText());
            sql.sql("DELETE FROM JIRA_EPIC WHERE ISSUE_ID = ?")
                    .param(issue.id())
                    .update();
            sql.sql("INSERT INTO JIRA_EPIC (ISSUE_ID, PARENT_ID) VALUES (?, ?)")
                    .params(issue.id(), epic.id())
                    .update();
        }));
        return Answer.nothing(204);
    }
}
