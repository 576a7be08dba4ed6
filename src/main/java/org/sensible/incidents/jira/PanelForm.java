package org.sensible.incidents.jira;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.jira.ItemPanelView.Act;
import org.sensible.incidents.jira.ItemPanelView.Answer;
import org.sensible.incidents.jira.ItemPanelView.Choice;

/** What who may edit the issue can choose beside it, in the reader's language. */
final class PanelForm {

    private final PanelWords words;
    private final Wording wording;

    PanelForm(PanelWords words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    /** No kind first, then all of them. */
    List<Answer> kinds(@Nullable Kind chosen) {
        List<Answer> kinds = new ArrayList<>();
        kinds.add(new Answer("", words.get("incidents.actionItem.form.noKind"), chosen == null));
        for (Kind kind : Kind.values()) {
            kinds.add(new Answer(kind.word(), wording.tell(kind.label()), kind == chosen));
        }
        return kinds;
    }

    List<Act> acts(Commitment now) {
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

    List<Choice> choices(Isu isu) {
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
