package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.ListedHere;
import org.sensible.incidents.incident.Wording;

/** Prepares what {@code action-item-panel.html.vm} shows beside an issue. Threads may share it. */
public final class ItemPanel implements ContextProvider {

    private final IssueItems items;
    private final ListedHere listed;
    private final Wording wording;
    private final LocaleResolver locales;

    @Inject
    public ItemPanel(IssueItems items, ListedHere listed, JiraWording wording, @JiraImport LocaleResolver locales) {
        this.items = items;
        this.listed = listed;
        this.wording = wording;
        this.locales = locales;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    /** Gives {@code view} and {@code words}. */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Issue issue = (Issue) context.get("issue");
        ActionItem item = items.item(issue);
        ItemProperty property = item.property();
        // What the issue's property says may change between the condition and here; then there is nothing to show
        // either.
        PanelWords words = new PanelWords(wording, listed.order().weights());
        ItemPanelView view = property == null
                ? ItemPanelView.unreadable(
                        item.key(), Objects.requireNonNullElse(item.foreign(), "null"), items.mayEdit(issue))
                : view(issue, item, property, words);
        return Map.of("view", view, "words", words);
    }

    private ItemPanelView view(Issue issue, ActionItem item, ItemProperty property, PanelWords words) {
        boolean mayEdit = items.mayEdit(issue);
        ItemFacts facts = new ItemFacts(wording, words, locales.getLocale());
        PanelForm form = new PanelForm(words, wording);
        return new ItemPanelView(
                item.key(),
                property.at() == null ? "" : property.at().toString(),
                "",
                mayEdit,
                property.commitment().word(),
                wording.tell(property.commitment().label()),
                property.reason() == null ? "" : property.reason(),
                facts.of(issue, item, property, items.url("")),
                mayEdit ? form.acts(property.commitment()) : List.of(),
                mayEdit ? form.choices(property.isu()) : List.of(),
                mayEdit ? form.kinds(property.kind()) : List.of(),
                item.due() == null ? "" : item.due().toString(),
                items.replaced(issue).orElse(""));
    }
}
