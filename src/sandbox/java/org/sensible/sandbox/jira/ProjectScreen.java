package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.sandbox.fragment.WebFragments;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/**
 * A project beside its sidebar. As on a real Jira the links of {@link #PLUGINS} stand in the sidebar, and where the address
 * says {@code selectedItem}, the plugin's panel of that location is the content; what nobody has is not found.
 */
final class ProjectScreen {

    /** Where plugins add to the sidebar of a project. */
    static final String PLUGINS = "jira.project.sidebar.plugins.navigation";

    private final JiraSite site;
    private final WebFragments fragments;
    private final FrameTexts texts;

    ProjectScreen(JiraSite site, WebFragments fragments, FrameTexts texts) {
        this.site = site;
        this.fragments = fragments;
        this.texts = texts;
    }

    /** Markup of the sidebar. */
    String sidebar(Project project, String selected, String contextPath) {
        String links = fragments.items(PLUGINS, context(project)).stream()
                .map(item -> link(
                        item.id(),
                        contextPath + item.link(),
                        item.label(),
                        item.link().endsWith("selectedItem=" + selected)))
                .collect(Collectors.joining());
        return Html.of(
                "<nav class=\"sandbox-side jira-sidebar\" aria-label=\"%s\"><h2>%s</h2><ul>%s%s</ul></nav>",
                project.name(),
                project.name(),
                raw(link(
                        "jira-project-issues",
                        contextPath + "/browse/" + project.key(),
                        texts.text("header.issues"),
                        selected.isEmpty())),
                raw(links));
    }

    private static String link(String id, String address, String label, boolean isHere) {
        return Html.of(
                "<li><a id=\"%s\" href=\"%s\"%s>%s</a></li>",
                id, address, raw(isHere ? " aria-current=\"page\"" : ""), label);
    }

    /** Markup of what a plugin shows there; refuses a location that nobody has. */
    String content(Project project, String selected) {
        List<WebFragments.Panel> panels = fragments.panels(selected, context(project));
        if (panels.isEmpty()) {
            throw JiraRefusal.missing(texts.text("missing.text"));
        }
        return panels.stream().map(WebFragments.Panel::html).collect(Collectors.joining());
    }

    private Map<String, Object> context(Project project) {
        Map<String, Object> context = new HashMap<>();
        context.put("project", new HostProject(project));
        context.put("projectKey", project.key());
        context.put("pathEncodedProjectKey", project.key());
        context.put("user", new HostPerson(site.user()));
        return context;
    }

    /** A project as Jira's Java API has one. */
    private record HostProject(Project project) implements com.atlassian.jira.project.Project {

        @Override
        public Long getId() {
            return project.id();
        }

        @Override
        public String getKey() {
            return project.key();
        }

        @Override
        public String getName() {
            return project.name();
        }
    }
}
