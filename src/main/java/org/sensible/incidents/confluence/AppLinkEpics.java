package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.epic.EpicGateway;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/**
 * Epics as Jira Software has them in Data Center: an issue of a type that asks for an epic's name, which other issues join over the agile
 * REST API. Whatever the fields and types are called, the kind of the field tells. Threads may share it.
 *
 * @see <a href="https://docs.atlassian.com/jira-software/REST/latest/#agile/1.0/epic-moveIssuesToEpic">Move issues to epic</a>
 */
@ConfluenceComponent
public final class AppLinkEpics implements EpicGateway {

    private static final String EPIC_NAME = "com.pyxis.greenhopper.jira:gh-epic-label";
    private static final String TYPES = "/rest/api/2/issue/createmeta/";

    /** A project has hardly more types; each takes a call. */
    private static final int MOST_TYPES = 20;

    private static final int MOST_FIELDS = 200;

    private final JiraCalls jira;

    @Inject
    public AppLinkEpics(JiraCalls jira) {
        this.jira = jira;
    }

    @Override
    public Optional<String> find(String label) {
        String jql = encoded("labels = \"" + label + "\" ORDER BY created ASC");
        JsonNode found = jira.call(MethodType.GET, "/rest/api/2/search?maxResults=1&fields=labels&jql=" + jql, null)
                .json();
        return Optional.of(found.path("issues").path(0).path("key").asText()).filter(key -> !key.isEmpty());
    }

    @Override
    public String create(String project, String summary, String name, String label) {
        EpicType type = type(project).orElseThrow(() -> noEpics(project));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = body.putObject("fields").put("summary", summary).put(type.nameField(), name);
        fields.putObject("project").put("key", project);
        fields.putObject("issuetype").put("id", type.id());
        fields.putArray("labels").add(label);
        LinkedCall.Answer answer = jira.call(MethodType.POST, "/rest/api/2/issue", body);
        String key = answer.json().path("key").asText();
        if (answer.status() != 201 || key.isEmpty()) {
            throw refusal(answer, project);
        }
        return key;
    }

    @Override
    public void put(String issueKey, String epicKey) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("issues").add(issueKey);
        LinkedCall.Answer answer =
                jira.call(MethodType.POST, "/rest/agile/1.0/epic/" + encoded(epicKey) + "/issue", body);
        if (answer.status() == 404) {
            throw new Conflict(Text.of("incidents.epic.gone", epicKey));
        }
        if (answer.status() / 100 != 2) {
            throw refusal(answer, epicKey);
        }
    }

    /** @param nameField id of the field that holds an epic's name */
    private record EpicType(String id, String nameField) {}

    /** One that is called so is looked at first. */
    private Optional<EpicType> type(String project) {
        String path = TYPES + encoded(project) + "/issuetypes";
        List<JsonNode> types = new ArrayList<>();
        jira.call(MethodType.GET, path + "?maxResults=" + MOST_TYPES, null)
                .json()
                .path("values")
                .forEach(types::add);
        types.sort(Comparator.comparing(type -> !type.path("name").asText().matches("(?i)epic|エピック")));
        for (JsonNode type : types) {
            String id = type.path("id").asText();
            String field = type.path("subtask").asBoolean() ? null : nameField(path + "/" + encoded(id));
            if (field != null) {
                return Optional.of(new EpicType(id, field));
            }
        }
        return Optional.empty();
    }

    @Nullable
    private String nameField(String path) {
        JsonNode fields = jira.call(MethodType.GET, path + "?maxResults=" + MOST_FIELDS, null)
                .json()
                .path("values");
        for (JsonNode field : fields) {
            if (field.path("schema").path("custom").asText().equals(EPIC_NAME)) {
                return field.path("fieldId").asText();
            }
        }
        return null;
    }

    private static Conflict noEpics(String project) {
        return new Conflict(Text.of("incidents.epic.none", project));
    }

    private static Refusal refusal(LinkedCall.Answer answer, String about) {
        List<String> said = new ArrayList<>();
        answer.json().path("errorMessages").forEach(message -> said.add(message.asText()));
        answer.json().path("errors").forEach(message -> said.add(message.asText()));
        return switch (answer.status()) {
            case 400 -> new Conflict(Text.of("incidents.actionItem.jira.said", String.join(" ", said)));
            case 401, 403, 404 -> new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", about));
            default -> new JiraSilent(Text.of("incidents.actionItem.jira.failed", answer.status()));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
