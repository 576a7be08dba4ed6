package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/**
 * {@code action-items}: action items as Jira shows them to the reader, as a matrix of importance and urgency, as a list or as a
 * plan. Parameters: {@code incident}, {@code space}, {@code service} and {@code query} (JQL), which items; the page's own
 * incident where none is given; {@code view}; {@code limit}, how many, 1 to 1 000. A silent Jira, or one that the reader has not
 * authorised yet, is said in words and breaks no page.
 */
public final class ActionItemsMacro implements Macro {

    private final MacroIncident incidents;
    private final Reader reader;
    private final ActionItemsScreens parts;
    private final Screens screens;

    @Inject
    public ActionItemsMacro(MacroIncident incidents, Reader reader, ActionItemsScreens parts, Screens screens) {
        this.incidents = incidents;
        this.reader = reader;
        this.parts = parts;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.actionItems.frame"));
        }
        try {
            ActionItemsScreens.Wanted wanted = wanted(parameters, page);
            return page.medium() == MacroPage.Medium.EXPORT ? parts.export(wanted) : parts.show(wanted);
        } catch (Refusal refusal) {
            return screens.problem(refusal.problems().get(0).text());
        }
    }

    private ActionItemsScreens.Wanted wanted(Map<String, String> parameters, MacroPage page) {
        Person person =
                reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.macro.incident.notSignedIn")));
        String space = words(parameters.get("space"));
        String service = words(parameters.get("service"));
        String query = words(parameters.get("query"));
        boolean isOfIncident = words(parameters.get("incident")) != null
                || Stream.of(space, service, query).allMatch(part -> part == null);
        Optional<Incident> incident =
                isOfIncident ? Optional.of(incidents.of(parameters, page).incident()) : Optional.empty();
        ItemScope scope = new ItemScope(incident.map(Incident::key).orElse(null), space, service, query);
        return new ActionItemsScreens.Wanted(scope, incident, view(parameters), limit(parameters), person);
    }

    private static String view(Map<String, String> parameters) {
        String view = words(parameters.get("view"));
        return "list".equals(view) || "plan".equals(view) ? view : "matrix";
    }

    private static int limit(Map<String, String> parameters) {
        String limit = words(parameters.get("limit"));
        if (limit == null) {
            return IssueGateway.MOST_ITEMS;
        }
        if (!limit.matches("[1-9]\\d{0,2}|" + IssueGateway.MOST_ITEMS)) {
            throw new InvalidInput(
                    "limit", Text.of("incidents.macro.actionItems.limit", IssueGateway.MOST_ITEMS, limit));
        }
        return Integer.parseInt(limit);
    }

    @Nullable
    private static String words(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
