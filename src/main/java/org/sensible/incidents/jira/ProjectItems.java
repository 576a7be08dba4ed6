package org.sensible.incidents.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ListedHere;
import org.sensible.incidents.actionitem.ScopeHere;
import org.sensible.incidents.host.ItemAnswers;
import org.sensible.incidents.host.ItemsTable;
import org.sensible.incidents.host.ItemsView;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/**
 * Prepares the page of a project's action items, which Jira shows beside the project's sidebar: the items that the reader may
 * see in it, of all incidents. The script calls Jira alone. Threads may share it.
 */
public final class ProjectItems implements ContextProvider {

    private static final String SCRIPTS = "org.sensible.sensible-incidents:project-action-items-resources";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListedHere listed;
    private final IssueItems issues;
    private final PageBuilderService pages;
    private final JiraWording wording;
    private final SidebarSeen seen;
    private final ItemAnswers answers;

    @Inject
    public ProjectItems(
            ListedHere listed,
            IssueItems issues,
            @JiraImport PageBuilderService pages,
            JiraWording wording,
            SidebarSeen seen) {
        this.listed = listed;
        this.issues = issues;
        this.pages = pages;
        this.wording = wording;
        this.seen = seen;
        this.answers = new ItemAnswers(wording);
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    /** Gives {@code view} and {@code words}. */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Project project = (Project) context.get("project");
        seen.pageAsked();
        pages.assembler().resources().requireWebResource(SCRIPTS);
        PanelWords words = new PanelWords(wording, listed.order().weights());
        return Map.of("view", view(project, words), "words", words);
    }

    private ItemsView view(Project project, PanelWords words) {
        ScopeHere scope = ScopeHere.ofProject(project.getKey());
        Found found = found(scope);
        String nothing = words.get("incidents.items.project.none");
        List<ActionItem> items = found.listing().items();
        ItemsTable table = new ItemsTable(
                found.trouble(),
                "",
                items.isEmpty() && found.trouble().isEmpty() ? nothing : "",
                ItemsTable.rows(items, wording));
        return new ItemsView(
                words.get("incidents.items.project.title"),
                wording.tell(Text.of("incidents.items.project.intro", project.getName())),
                table,
                state(scope, found, nothing));
    }

    private Found found(ScopeHere scope) {
        try {
            return new Found(listed.of(scope, IssueGateway.MOST_ITEMS), "");
        } catch (Refusal refused) {
            ActionItems.Listing none =
                    new ActionItems.Listing(listed.order(), List.of(), 0, Optional.empty(), Optional.empty());
            return new Found(none, wording.tell(refused.problems().get(0).text()));
        }
    }

    private String state(ScopeHere scope, Found found, String nothing) {
        boolean mayWrite = found.listing().items().stream().anyMatch(ActionItem::mayEdit);
        ObjectNode state = answers.state(found.listing(), IssueGateway.MOST_ITEMS);
        state.set("scope", JSON.createObjectNode().put("project", scope.project()));
        state.put("view", "matrix")
                .put("mayAdd", false)
                .put("mayLink", issues.user().isPresent())
                .put("mayWrite", mayWrite)
                .put("nothing", nothing)
                .put("project", scope.project())
                .put("jql", scope.query() + " ORDER BY due, key");
        if (!found.trouble().isEmpty()) {
            state.put("trouble", found.trouble());
        }
        return state.toString();
    }

    /** @param trouble why nothing was found; empty where that is no trouble */
    private record Found(ActionItems.Listing listing, String trouble) {}
}
