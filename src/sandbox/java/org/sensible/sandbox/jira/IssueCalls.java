package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** {@code /issue}: created, read, changed, moved and removed. */
final class IssueCalls {

    private static final int NO_CONTENT = 204;

    private final JiraSite site;
    private final IssueJson json;
    private final Workflow workflow;
    private final Epics epics;

    IssueCalls(JiraSite site, IssueJson json, Workflow workflow, Epics epics) {
        this.site = site;
        this.json = json;
        this.workflow = workflow;
        this.epics = epics;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/issue/createmeta/*/issuetypes", this::types)
                .on("GET", "/issue/createmeta/*/issuetypes/*", this::typeFields)
                .on("POST", "/issue", this::create)
                .on("GET", "/issue/*", this::get)
                .on("PUT", "/issue/*", this::update)
                .on("DELETE", "/issue/*", this::delete)
                .on("PUT", "/issue/*/assignee", this::assign)
                .on("GET", "/issue/*/transitions", this::transitions)
                .on("POST", "/issue/*/transitions", this::move);
    }

    private Answer types(Call call) {
        requireCreate(call);
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        epics.types().forEach(type -> types.add(json.type(type)));
        return page(types);
    }

    private Answer typeFields(Call call) {
        requireCreate(call);
        IssueType type = IssueType.named(call.part(1))
                .filter(epics.types()::contains)
                .orElseThrow(() -> JiraRefusal.bad("No issue type could be found with id '" + call.part(1) + "'."));
        return page(epics.fields(type));
    }

    private void requireCreate(Call call) {
        site.user();
        site.project(call.part(0))
                .filter(found -> site.may(Grants.CREATE, found.key()))
                .orElseThrow(() -> JiraRefusal.bad("No project could be found with key '" + call.part(0) + "'."));
    }

    private static Answer page(ArrayNode values) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("maxResults", 50)
                .put("startAt", 0)
                .put("total", values.size())
                .put("isLast", true);
        body.set("values", values);
        return Answer.ok(body);
    }

    private Answer create(Call call) {
        site.user();
        JsonNode body = call.body();
        Project project = project(body.path("fields").path("project"));
        StoredIssue.Draft draft = IssueFields.forNew(site, project, body);
        StoredIssue created = site.inTransaction(() -> {
            StoredIssue issue = site.create(project, draft);
            writeProperties(issue, body.path("properties"));
            if (issue.type() == IssueType.EPIC) {
                epics.named(issue, draft.epicName);
            }
            return issue;
        });
        return Answer.created(json.reference(created));
    }

    private Project project(JsonNode named) {
        if (named.isMissingNode()) {
            throw JiraRefusal.fields(Map.of("project", "project is required"));
        }
        String key = named.path("key").asText(named.path("id").asText(""));
        Project project =
                site.project(key).orElseThrow(() -> JiraRefusal.fields(Map.of("project", "valid project is required")));
        if (!site.may(Grants.CREATE, project.key())) {
            throw JiraRefusal.fields(Map.of("project", "You do not have permission to create issues in this project."));
        }
        return project;
    }

    private void writeProperties(StoredIssue issue, JsonNode properties) {
        for (JsonNode property : properties) {
            String key = property.path("key").asText("");
            String value = property.path("value").toString();
            Properties.problem(key, value).ifPresent(message -> {
                throw JiraRefusal.bad(message);
            });
            site.putProperty(issue, key, value, site.user());
        }
    }

    private Answer get(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        IssueJson.Wanted wanted = new IssueJson.Wanted(
                call.list("fields"),
                call.list("properties"),
                call.list("expand").contains("changelog"));
        ObjectNode answer = json.issue(issue, wanted);
        ObjectNode fields = (ObjectNode) answer.get("fields");
        if (wanted.has(Epics.LINK_FIELD)) {
            epics.of(issue).ifPresent(key -> fields.put(Epics.LINK_FIELD, key));
        }
        if (wanted.has(Epics.NAME_FIELD)) {
            epics.name(issue).ifPresent(name -> fields.put(Epics.NAME_FIELD, name));
        }
        return Answer.ok(answer);
    }

    private Answer update(Call call) {
        StoredIssue issue = site.editable(call.part(0));
        JsonNode body = call.body();
        site.inTransaction(() -> {
            StoredIssue changed = site.edit(issue, draft -> IssueFields.change(site, issue, draft, body));
            writeProperties(changed, body.path("properties"));
            addComments(changed, body);
            return changed;
        });
        return Answer.nothing(NO_CONTENT);
    }

    private void addComments(StoredIssue issue, JsonNode body) {
        for (JsonNode operation : body.path("update").path("comment")) {
            JsonNode comment = operation.path("add");
            site.addComment(issue, comment.path("body").asText(""), CommentCalls.visibility(comment));
        }
    }

    private Answer delete(Call call) {
        site.delete(call.part(0));
        return Answer.nothing(NO_CONTENT);
    }

    private Answer assign(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        site.require(Grants.ASSIGN, issue, "You do not have permission to assign issues.");
        JsonNode body = call.body();
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.putObject("fields").set("assignee", body);
        site.edit(issue, draft -> IssueFields.change(site, issue, draft, change));
        return Answer.nothing(NO_CONTENT);
    }

    private Answer transitions(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("expand", "transitions");
        ArrayNode transitions = body.putArray("transitions");
        if (site.may(Grants.TRANSITION, issue.projectKey())) {
            issue.status().next().forEach(status -> transitions.add(json.transition(status)));
        }
        return Answer.ok(body);
    }

    private Answer move(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        JsonNode body = call.body();
        String id = body.path("transition").path("id").asText("");
        if (id.isEmpty()) {
            throw JiraRefusal.bad("Missing 'transition' identifier");
        }
        Status to = issue.status().next().stream()
                .filter(status -> status.transitionId().equals(id))
                .filter(status -> site.may(Grants.TRANSITION, issue.projectKey()))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.bad("It seems that you have tried to perform a workflow operation ("
                        + name(id) + ") that is not valid for the current state of this issue (" + issue.key()
                        + "). The likely cause is that somebody has changed the issue recently, please look at the"
                        + " issue history for details."));
        Resolution how = resolution(body.path("fields").path("resolution"));
        workflow.validate(id, new HostIssue(issue, site.users()), comment(body));
        site.inTransaction(() -> {
            StoredIssue moved = site.move(issue, to, how);
            addComments(moved, body);
            return moved;
        });
        return Answer.nothing(NO_CONTENT);
    }

    /** What is written on the way; of several comments the last. */
    private static String comment(JsonNode body) {
        String comment = "";
        for (JsonNode operation : body.path("update").path("comment")) {
            comment = operation.path("add").path("body").asText("");
        }
        return comment;
    }

    private static String name(String transitionId) {
        return Stream.of(Status.values())
                .filter(status -> status.transitionId().equals(transitionId))
                .map(Status::shownName)
                .findFirst()
                .orElse(transitionId);
    }

    private static Resolution resolution(JsonNode named) {
        if (named.isMissingNode()) {
            return Resolution.DONE;
        }
        return Optional.of(named.path("id").asText(named.path("name").asText("")))
                .flatMap(Resolution::named)
                .orElseThrow(() -> JiraRefusal.fields(Map.of("resolution", "The resolution selected is invalid.")));
    }
}
