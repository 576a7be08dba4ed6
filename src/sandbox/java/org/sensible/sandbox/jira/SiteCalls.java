package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** Everything that is not about one issue: projects, people, permissions, the server itself. */
final class SiteCalls {

    private final JiraSite site;
    private final IssueJson json;
    private final String baseUrl;

    SiteCalls(JiraSite site, IssueJson json, String baseUrl) {
        this.site = site;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/serverInfo", this::server)
                .on("GET", "/project", this::projects)
                .on("POST", "/project", this::makeProject)
                .on("GET", "/project/*", this::project)
                .on("GET", "/status", call -> list(Stream.of(Status.values()).map(json::status)))
                .on(
                        "GET",
                        "/issuetype",
                        call -> list(Stream.of(IssueType.values()).map(json::type)))
                .on(
                        "GET",
                        "/resolution",
                        call -> list(Stream.of(Resolution.values()).map(json::resolution)))
                .on("GET", "/myself", call -> Answer.ok(json.person(site.user())))
                .on("GET", "/user", this::person)
                .on("GET", "/user/assignable/search", this::assignable)
                .on("GET", "/mypermissions", this::permissions);
    }

    private Answer list(Stream<ObjectNode> nodes) {
        site.user();
        return Answer.ok(json.list(nodes.toList()));
    }

    private Answer server(Call call) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("baseUrl", baseUrl)
                .put("version", Kind.JIRA.version())
                .put("deploymentType", "Server")
                .put("serverTitle", "Jira");
        var numbers = body.putArray("versionNumbers");
        Stream.of(Kind.JIRA.version().split("\\.")).map(Integer::valueOf).forEach(numbers::add);
        return Answer.ok(body);
    }

    private Answer projects(Call call) {
        return list(site.projects().stream().map(json::project));
    }

    private Project visible(String keyOrId) {
        site.user();
        return site.project(keyOrId)
                .orElseThrow(() -> JiraRefusal.missing("No project could be found with key '" + keyOrId + "'."));
    }

    private Answer project(Call call) {
        return Answer.ok(json.project(visible(call.part(0))));
    }

    private Answer makeProject(Call call) {
        if (!site.user().isAdministrator()) {
            throw JiraRefusal.forbidden("You do not have permission to create projects.");
        }
        JsonNode body = call.body();
        String key = body.path("key").asText("");
        User lead = site.users()
                .byName(body.path("lead").asText(""))
                .orElseThrow(() -> JiraRefusal.fields(Map.of("projectLead", "You must specify a valid project lead.")));
        if (!key.matches("[A-Z][A-Z]+") || site.project(key).isPresent()) {
            throw JiraRefusal.fields(Map.of("projectKey", "Project keys are unique and made of uppercase letters."));
        }
        site.found(key, body.path("name").asText(key), body.path("description").asText(""), lead);
        return Answer.created(json.project(visible(key)));
    }

    private Answer person(Call call) {
        site.user();
        Optional<String> name = call.parameter("username");
        Optional<String> key = call.parameter("key");
        if (name.isEmpty() && key.isEmpty()) {
            throw JiraRefusal.bad("Either the 'username' or the 'key' query parameters need to be provided");
        }
        return name.flatMap(site.users()::byName)
                .or(() -> key.flatMap(site.users()::byKey))
                .map(user -> Answer.ok(json.person(user)))
                .orElseThrow(() -> JiraRefusal.missing(
                        "The user named '" + name.or(() -> key).orElseThrow() + "' does not exist"));
    }

    private Answer assignable(Call call) {
        String key = call.parameter("project")
                .or(() -> call.parameter("issueKey")
                        .map(issue -> site.issue(issue).projectKey()))
                .orElseThrow(() -> JiraRefusal.bad("Either a project or an issue key is required."));
        Project project = visible(key);
        String typed = call.parameter("username").orElse("").toLowerCase(Locale.ROOT);
        List<User> people = site.users().all().stream()
                .filter(user -> site.may(user, Grants.ASSIGNABLE, project.key()))
                .filter(user -> user.name().toLowerCase(Locale.ROOT).startsWith(typed)
                        || user.fullName().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return list(people.stream().map(json::person));
    }

    private Answer permissions(Call call) {
        Optional<String> project = call.parameter("projectKey")
                .map(key -> visible(key).key())
                .or(() -> call.parameter("issueKey").map(key -> site.issue(key).projectKey()));
        site.user();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode permissions = body.putObject("permissions");
        for (String permission : Grants.ALL) {
            boolean has = project.map(Stream::of)
                    .orElseGet(() -> site.allProjects().stream().map(Project::key))
                    .anyMatch(key -> site.may(permission, key));
            permissions
                    .putObject(permission)
                    .put("key", permission)
                    .put("type", "PROJECT")
                    .put("havePermission", has);
        }
        permissions
                .putObject("ADMINISTER")
                .put("key", "ADMINISTER")
                .put("type", "GLOBAL")
                .put("havePermission", site.user().isAdministrator());
        return Answer.ok(body);
    }
}
