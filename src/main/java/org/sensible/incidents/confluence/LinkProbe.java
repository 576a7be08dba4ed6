package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.selftest.Probe;

/**
 * The application link as the person who runs the self-test: Jira knows him, and a scratch issue that he makes there keeps
 * the action item's property and is found by it. Without a link there is nothing to try. The issue is made in the first of
 * {@link #MOST_PROJECTS} projects in which he may delete it again.
 */
@ConfluenceComponent
public final class LinkProbe implements Probe {

    static final int MOST_PROJECTS = 20;

    private static final String API = "/rest/api/2/";
    private static final int NOT_FOUND = 404;

    private final JiraCalls jira;
    private final IssueGateway issues;

    @Inject
    public LinkProbe(JiraCalls jira, IssueGateway issues) {
        this.jira = jira;
        this.issues = issues;
    }

    @Override
    public String name() {
        return "application link";
    }

    @Override
    public String run() throws Failed, Skipped {
        if (!jira.isLinked()) {
            throw new Skipped("no application link to Jira; make one, if action items are to be Jira issues");
        }
        try {
            return tried();
        } catch (JiraNotAuthorised notYet) {
            throw new Failed("Jira wants you to authorise the link first"
                    + notYet.where().map(address -> ": open " + address).orElse(", but named no address for it"));
        } catch (JiraSilent silent) {
            throw new Failed("Jira did not answer as expected: it is down, slow, or without this plugin; the log says"
                    + " which call it was");
        } catch (Refusal refused) {
            throw new Failed("Jira refused a step with the scratch issue: " + refused.getMessage());
        }
    }

    private String tried() throws Failed {
        String me = get("myself").path("name").asText();
        String project = project();
        ItemProperty property = property("SELFTEST-" + UUID.randomUUID());
        String key = issues.create(new IssueGateway.NewIssue(
                "Self-test of action items, to be deleted", project, issueType(project), null, null, property));
        try {
            issues.write(key, property);
            boolean found = issues.ofIncident(property.incident()).stream()
                    .anyMatch(item -> item.key().equals(key));
            if (!found) {
                throw new Failed(
                        "JQL incidentKey does not find the property of a new issue; is Jira's index up to date?");
            }
        } finally {
            delete(key);
        }
        String found = isPartThere()
                ? " was created, given its property, found by JQL incidentKey and deleted"
                : " was created, given its property, found by its key and deleted. Jira does not have Sensible yet: the panel"
                        + " beside the issue, the page of a project and JQL such as isuUrgency = high come with the same jar"
                        + " in Jira";
        return "Jira knows you as " + me + "; an issue in " + project + found;
    }

    private boolean isPartThere() {
        return jira.call(MethodType.GET, "/rest/incidents/1.0/action-items?limit=1&jql=order+by+key", null)
                        .status()
                != NOT_FOUND;
    }

    private String project() throws Failed {
        int seen = 0;
        for (JsonNode project : get("project")) {
            String key = project.path("key").asText();
            if (seen++ < MOST_PROJECTS && mayTryIn(key)) {
                return key;
            }
        }
        throw new Failed("Jira answers, but you may create and delete issues in none of the first " + MOST_PROJECTS
                + " projects, so property and JQL were not tried");
    }

    private boolean mayTryIn(String project) throws Failed {
        JsonNode permissions = get("mypermissions?projectKey=" + project).path("permissions");
        return List.of("CREATE_ISSUES", "EDIT_ISSUES", "DELETE_ISSUES").stream()
                .allMatch(each -> permissions.path(each).path("havePermission").asBoolean());
    }

    private String issueType(String project) throws Failed {
        for (JsonNode type : get("project/" + project).path("issueTypes")) {
            if (!type.path("subtask").asBoolean()) {
                return type.path("name").asText();
            }
        }
        throw new Failed("the project " + project + " has no issue type");
    }

    private static ItemProperty property(String incident) {
        return ItemProperty.proposed(incident, new Isu(Level.LOW, Size.M, Level.LOW, null), null, null, null);
    }

    private JsonNode get(String path) throws Failed {
        LinkedCall.Answer answer = jira.call(MethodType.GET, API + path, null);
        if (answer.status() != 200) {
            throw new Failed("Jira should answer GET " + API + path + " with 200, but answered " + answer.status());
        }
        return answer.json();
    }

    private void delete(String key) throws Failed {
        String came;
        try {
            int status =
                    jira.call(MethodType.DELETE, API + "issue/" + key, null).status();
            if (status == 204) {
                return;
            }
            came = Integer.toString(status);
        } catch (JiraSilent | JiraNotAuthorised noAnswer) {
            came = noAnswer.getMessage();
        }
        throw new Failed("the scratch issue " + key + " could not be deleted (" + came + "); delete it by hand");
    }
}
