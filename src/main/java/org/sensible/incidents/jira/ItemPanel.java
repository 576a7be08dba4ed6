package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.jira.ItemPanelView.Act;
import org.sensible.incidents.jira.ItemPanelView.Answer;
import org.sensible.incidents.jira.ItemPanelView.Choice;

/** Prepares what {@code action-item-panel.html.vm} shows beside an issue. Threads may share it. */
public final class ItemPanel implements ContextProvider {

    private final IssueItems items;
    private final Wording wording;
    private final PanelWords words;
    private final LocaleResolver locales;

    @Inject
    public ItemPanel(IssueItems items, JiraWording wording, @JiraImport LocaleResolver locales) {
        this.items = items;
        this.wording = wording;
        this.words = new PanelWords(wording);
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
        ItemPanelView view = property == null
                ? ItemPanelView.unreadable(item.key(), Objects.requireNonNullElse(item.foreign(), "null"))
                : view(issue, item, property);
        return Map.of("view", view, "words", words);
    }

    private ItemPanelView view(Issue issue, ActionItem item, ItemProperty property) {
        boolean mayEdit = items.mayEdit(issue);
        ItemFacts facts = new ItemFacts(wording, locales.getLocale());
        return new ItemPanelView(
                item.key(),
                property.at() == null ? "" : property.at().toString(),
                "",
                mayEdit,
                property.commitment().word(),
                wording.tell(property.commitment().label()),
                property.reason() == null ? "" : property.reason(),
                facts.of(issue, item, property, items.url("")),
                mayEdit ? acts(property.commitment()) : List.of(),
                mayEdit ? choices(property.isu()) : List.of());
    }

    private List<Act> acts(Commitment now) {
        List<Act> acts = new ArrayList<>();
        add(acts, now, Commitment.COMMITTED, "incidents.items.menu.commit");
        add(acts, now, Commitment.LATER, "incidents.items.menu.later");
        add(acts, now, Commitment.NOT_DOING, "incidents.actionItem.panel.notDoing");
        add(acts, now, Commitment.PROPOSED, "incidents.items.menu.undecide");
        return acts;
    }

    private void add(List<Act> acts, Commitment now, Commitment other, String key) {
        if (other != now) {
            boolean asks = other == Commitment.LATER || other == Commitment.NOT_DOING;
            acts.add(new Act(other.word(), words.get(key), asks));
        }
    }

    private List<Choice> choices(Isu isu) {
        List<Answer> sizes = Arrays.stream(Size.values())
                .map(size -> new Answer(size.name(), words.size(size), size == isu.size()))
                .toList();
        List<Answer> confidences = new ArrayList<>(levels(isu.confidence()));
        confidences.add(new Answer(PanelWords.NONE, words.confidence(null), isu.confidence() == null));
        return List.of(
                new Choice("importance", words.field("importance"), levels(isu.importance())),
                new Choice("size", words.field("size"), sizes),
                new Choice("urgency", words.field("urgency"), levels(isu.urgency())),
                new Choice("confidence", words.get("incidents.actionItem.form.confidence"), confidences));
    }

    private List<Answer> levels(@Nullable Level chosen) {
        return Arrays.stream(Level.values())
                .map(level -> new Answer(level.word(), wording.tell(level.label()), level == chosen))
                .toList();
    }
}
