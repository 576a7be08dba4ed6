package org.sensible.sandbox.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** Jira's JSON of what it keeps. */
final class IssueJson {

    /** How Jira's REST writes instants. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JiraSite site;
    private final Users users;
    private final String baseUrl;

    IssueJson(JiraSite site, Users users, String baseUrl) {
        this.site = site;
        this.users = users;
        this.baseUrl = baseUrl;
    }

    /**
     * Which parts of an issue are asked for.
     *
     * @param fields names, {@code -name} and {@code *all}; empty for all
     * @param properties keys of properties to be added
     * @param changelog whether the history is added
     */
    record Wanted(List<String> fields, List<String> properties, boolean changelog) {

        boolean has(String field) {
            if (fields.contains("-" + field)) {
                return false;
            }
            boolean leavesOut = fields.stream().allMatch(name -> name.startsWith("-"));
            return leavesOut || fields.contains(field) || fields.contains("*all") || navigable(field);
        }

        private boolean navigable(String field) {
            return fields.contains("*navigable") && !field.equals("comment");
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String instant(Instant at) {
        return INSTANT.format(at);
    }

    String self(String path) {
        return baseUrl + "/rest/api/2/" + path;
    }

    ObjectNode reference(StoredIssue issue) {
        return object().put("id", Long.toString(issue.id()))
                .put("key", issue.key())
                .put("self", self("issue/" + issue.id()));
    }

    ObjectNode issue(StoredIssue issue, Wanted wanted) {
        ObjectNode json = object().put(
                        "expand", "operations,versionedRepresentations,editmeta,changelog,renderedFields")
                .put("id", Long.toString(issue.id()))
                .put("self", self("issue/" + issue.id()))
                .put("key", issue.key());
        if (!wanted.properties().isEmpty()) {
            json.set("properties", properties(issue, wanted.properties()));
        }
        ObjectNode fields = fields(issue, wanted.has("comment"));
        fields.retain(names(fields).filter(wanted::has).toList());
        json.set("fields", fields);
        if (wanted.changelog()) {
            json.set("changelog", history(issue));
        }
        return json;
    }

    private static Stream<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private ObjectNode properties(StoredIssue issue, List<String> keys) {
        ObjectNode json = object();
        site.properties().all(Properties.OF_ISSUES, issue.id()).stream()
                .filter(property -> keys.contains(property.key()) || keys.contains("*all"))
                .forEach(property -> json.set(property.key(), property.value()));
        return json;
    }

    private ObjectNode fields(StoredIssue issue, boolean withComments) {
        ObjectNode fields = object();
        fields.put("summary", issue.summary());
        fields.set("issuetype", type(issue.type()));
        site.project(issue.projectKey()).ifPresent(project -> fields.set("project", projectReference(project)));
        fields.set("status", status(issue.status()));
        fields.set("resolution", orNull(issue.resolution().map(this::resolution)));
        fields.put("resolutiondate", issue.resolved().map(IssueJson::instant).orElse(null));
        fields.put("description", issue.description().orElse(null));
        fields.set("creator", person(issue.creator()));
        fields.set("reporter", orNull(issue.reporter().map(this::person)));
        fields.set("assignee", orNull(issue.assignee().map(this::person)));
        fields.put("duedate", issue.due().map(LocalDate::toString).orElse(null));
        ArrayNode labels = fields.putArray("labels");
        issue.labels().forEach(labels::add);
        fields.put("created", instant(issue.created()));
        fields.put("updated", instant(issue.updated()));
        if (withComments) {
            fields.set("comment", comments(issue, site.comments(issue)));
        }
        return fields;
    }

    private static JsonNode orNull(Optional<? extends JsonNode> node) {
        return node.isPresent() ? node.get() : JsonNodeFactory.instance.nullNode();
    }

    ObjectNode type(IssueType type) {
        return object().put("self", self("issuetype/" + type.id()))
                .put("id", type.id())
                .put("description", type.description())
                .put("name", type.shownName())
                .put("subtask", false);
    }

    ObjectNode status(Status status) {
        ObjectNode json = object().put("self", self("status/" + status.id()))
                .put("description", "")
                .put("name", status.shownName())
                .put("id", status.id());
        json.putObject("statusCategory")
                .put("self", self("statuscategory/" + status.category().id()))
                .put("id", status.category().id())
                .put("key", status.category().key())
                .put("colorName", status.category().colour())
                .put("name", status.category().shownName());
        return json;
    }

    ObjectNode resolution(Resolution resolution) {
        return object().put("self", self("resolution/" + resolution.id()))
                .put("id", resolution.id())
                .put("description", resolution.description())
                .put("name", resolution.shownName());
    }

    ObjectNode transition(Status to) {
        ObjectNode json = object().put("id", to.transitionId()).put("name", to.shownName());
        json.set("to", status(to));
        return json;
    }

    private ObjectNode projectReference(Project project) {
        return object().put("self", self("project/" + project.id()))
                .put("id", Long.toString(project.id()))
                .put("key", project.key())
                .put("name", project.name())
                .put("projectTypeKey", "software");
    }

    ObjectNode project(Project project) {
        ObjectNode json = projectReference(project).put("description", project.description());
        json.set("lead", person(project.lead()));
        ArrayNode types = json.putArray("issueTypes");
        Stream.of(IssueType.values()).map(this::type).forEach(types::add);
        json.putArray("components");
        json.putArray("versions");
        return json;
    }

    /** A person by key; one who is not there any more is shown by the key. */
    ObjectNode person(String key) {
        return users.byKey(key).map(this::person).orElseGet(() -> object().put("self", self("user?key=" + key))
                .put("key", key)
                .put("name", key)
                .put("displayName", key)
                .put("active", false));
    }

    ObjectNode person(User user) {
        return object().put("self", self("user?username=" + user.name()))
                .put("key", user.key())
                .put("name", user.name())
                .put("emailAddress", user.email())
                .put("displayName", user.fullName())
                .put("active", true)
                .put("timeZone", user.zone().getId());
    }

    ObjectNode comments(StoredIssue issue, List<Comment> comments) {
        ObjectNode json =
                object().put("startAt", 0).put("maxResults", comments.size()).put("total", comments.size());
        ArrayNode list = json.putArray("comments");
        comments.forEach(comment -> list.add(comment(issue, comment)));
        return json;
    }

    ObjectNode comment(StoredIssue issue, Comment comment) {
        ObjectNode json = object().put("self", self("issue/" + issue.id() + "/comment/" + comment.id()))
                .put("id", Long.toString(comment.id()));
        json.set("author", person(comment.author()));
        json.put("body", comment.body());
        json.set("updateAuthor", person(comment.editor()));
        json.put("created", instant(comment.created())).put("updated", instant(comment.updated()));
        comment.visibility()
                .ifPresent(only ->
                        json.putObject("visibility").put("type", only.type()).put("value", only.value()));
        return json;
    }

    private ObjectNode history(StoredIssue issue) {
        List<Change> changes = site.history(issue);
        ObjectNode json =
                object().put("startAt", 0).put("maxResults", changes.size()).put("total", changes.size());
        ArrayNode histories = json.putArray("histories");
        changes.forEach(change -> histories.add(change(change)));
        return json;
    }

    private ObjectNode change(Change change) {
        ObjectNode json = object().put("id", Long.toString(change.id()));
        json.set("author", person(change.author()));
        json.put("created", instant(change.at()));
        ArrayNode items = json.putArray("items");
        change.items().forEach(item -> items.addObject()
                .put("field", item.field())
                .put("fieldtype", "jira")
                .put("from", item.from())
                .put("fromString", item.fromText())
                .put("to", item.to())
                .put("toString", item.toText()));
        return json;
    }

    ObjectNode link(StoredIssue issue, RemoteLink link) {
        ObjectNode json =
                object().put("id", link.id()).put("self", self("issue/" + issue.key() + "/remotelink/" + link.id()));
        link.globalId().ifPresent(id -> json.put("globalId", id));
        json.setAll(read(link.json()));
        return json;
    }

    /** The object that a text of ours holds. */
    static ObjectNode read(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("a remote link holds what is not JSON", wrong);
        }
    }

    ArrayNode list(Collection<ObjectNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }
}
