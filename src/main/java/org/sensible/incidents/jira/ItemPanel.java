package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Prepares what {@code action-item-panel.html.vm} shows beside an issue. Threads may share it. */
public final class ItemPanel implements ContextProvider {

    /** What stands for a confidence that nobody said. */
    private static final String NONE = "none";

    private final IssueItems items;
    private final Wording wording;

    @Inject
    public ItemPanel(IssueItems items, JiraWording wording) {
        this.items = items;
        this.wording = wording;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    /** Adds {@code view} and {@code words} to what the page gives. */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Issue issue = (Issue) context.get("issue");
        Optional<ItemProperty> property = items.text(issue).flatMap(ItemPropertyJson::read);
        View view = property.map(p -> view(issue, p)).orElseGet(() -> unreadable(issue));
        return Map.of("view", view, "words", new PanelWords(wording));
    }

    private View view(Issue issue, ItemProperty property) {
        Isu isu = property.isu();
        List<Fact> facts = new ArrayList<>();
        facts.add(level("importance", isu.importance()));
        facts.add(new Fact(label("size"), "size", isu.size().name(), sizeWords(isu.size())));
        facts.add(level("urgency", isu.urgency()));
        facts.add(new Fact(label("confidence"), "confidence", word(isu.confidence()), confidenceWords(isu)));
        if (property.kind() != null) {
            facts.add(
                    new Fact(label("kind"), "", "", wording.tell(property.kind().label())));
        }
        return new View(
                issue.getKey(),
                true,
                items.mayEdit(issue),
                wording.tell(property.commitment().label()),
                facts,
                property.incident(),
                property.postmortem() == null ? "" : property.postmortem(),
                choices(isu));
    }

    private View unreadable(Issue issue) {
        return new View(issue.getKey(), false, false, "", List.of(), "", "", List.of());
    }

    private Fact level(String name, Level level) {
        return new Fact(label(name), "level", level.word(), wording.tell(level.label()));
    }

    private List<Choice> choices(Isu isu) {
        List<Answer> sizes = Arrays.stream(Size.values())
                .map(size -> new Answer(size.name(), sizeWords(size), size == isu.size()))
                .toList();
        List<Answer> confidences = new ArrayList<>(levels(isu.confidence()));
        confidences.add(new Answer(NONE, tell("incidents.actionItem.confidence.none"), isu.confidence() == null));
        return List.of(
                new Choice("importance", label("importance"), levels(isu.importance())),
                new Choice("size", label("size"), sizes),
                new Choice("urgency", label("urgency"), levels(isu.urgency())),
                new Choice("confidence", tell("incidents.actionItem.form.confidence"), confidences));
    }

    private List<Answer> levels(@Nullable Level chosen) {
        return Arrays.stream(Level.values())
                .map(level -> new Answer(level.word(), wording.tell(level.label()), level == chosen))
                .toList();
    }

    private static String word(@Nullable Level level) {
        return level == null ? NONE : level.word();
    }

    private String confidenceWords(Isu isu) {
        return isu.confidence() == null
                ? tell("incidents.actionItem.confidence.none")
                : wording.tell(isu.confidence().label());
    }

    private String sizeWords(Size size) {
        return wording.tell(Text.of("incidents.actionItem.size.points", size.name(), Weights.DEFAULTS.points(size)));
    }

    private String label(String name) {
        return tell("incidents.actionItem.field." + name);
    }

    private String tell(String key) {
        return wording.tell(Text.of(key));
    }

    /**
     * The view.
     *
     * @param isReadable whether the property says what is known here; what is not is shown so, and never overwritten
     * @param postmortem address of the page, empty for none
     */
    public record View(
            String key,
            boolean isReadable,
            boolean mayEdit,
            String commitment,
            List<Fact> facts,
            String incident,
            String postmortem,
            List<Choice> choices) {}

    /**
     * One line.
     *
     * @param mark which mark stands before the words: {@code level}, {@code confidence}, {@code size} or none
     * @param value what the mark shows
     */
    public record Fact(String name, String mark, String value, String words) {}

    /** One question of the form. */
    public record Choice(String name, String label, List<Answer> options) {}

    /** One answer to it. */
    public record Answer(String value, String label, boolean isChosen) {}

    /** The reader's language, for the template. */
    public static final class PanelWords {

        private final Wording wording;

        PanelWords(Wording wording) {
            this.wording = wording;
        }

        public String get(String key) {
            return wording.tell(Text.of(key));
        }
    }
}
