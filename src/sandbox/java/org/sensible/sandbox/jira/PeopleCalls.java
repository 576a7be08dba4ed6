package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** People whom an administrator makes in Jira alone, and their groups: {@code POST /user} and {@code POST /group/user}. */
final class PeopleCalls {

    private static final int FIRST_KEY = 10_200;

    private final JiraSite site;
    private final IssueJson json;

    PeopleCalls(JiraSite site, IssueJson json) {
        this.site = site;
        this.json = json;
    }

    void addTo(RestServlet rest) {
        rest.on("POST", "/user", this::make).on("POST", "/group/user", this::join);
    }

    private void requireAdministrator() {
        if (!site.user().isAdministrator()) {
            throw JiraRefusal.forbidden("You do not have permission to administer users.");
        }
    }

    private Answer make(Call call) {
        requireAdministrator();
        JsonNode body = call.body();
        String name = text(body, "name");
        if (site.users().byName(name).isPresent()) {
            throw JiraRefusal.bad("A user with that username already exists.");
        }
        User made = new User(
                "JIRAUSER" + (FIRST_KEY + site.users().all().size()),
                name,
                text(body, "displayName"),
                text(body, "emailAddress"),
                Set.of(Kind.JIRA.usersGroup()),
                ZoneOffset.UTC,
                Locale.US);
        return Answer.created(json.person(site.users().add(made)));
    }

    private Answer join(Call call) {
        requireAdministrator();
        String group = call.parameter("groupname").orElseThrow(() -> JiraRefusal.bad("A group name is required."));
        if (!site.users().groups().contains(group)) {
            throw JiraRefusal.missing("The group '" + group + "' does not exist.");
        }
        String name = text(call.body(), "name");
        User user = site.users()
                .byName(name)
                .orElseThrow(() -> JiraRefusal.missing("The user named '" + name + "' does not exist"));
        return Answer.created(json.person(site.users().join(user, group)));
    }

    private static String text(JsonNode body, String field) {
        String text = body.path(field).asText("");
        if (text.isBlank()) {
            throw JiraRefusal.bad("You must specify a value for '" + field + "'.");
        }
        return text;
    }
}
