package org.sensible.incidents.confluence;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * What the templates of action items show.
 *
 * @param incident key of the incident
 * @param trouble why this is not what Jira says now; empty where it is
 * @param authorise where the reader lets us act for him in Jira; empty where that is not what is missing
 * @param nothing what to do where there are none; empty where there are some, or where nobody knows
 * @param summary how many there are, in words
 * @param columns urgency, high first
 * @param rows importance, high first
 * @param unplaced items whose classification cannot be read
 * @param cards all of them, what to do first first
 */
public record ActionItemsView(
        String incident,
        String trouble,
        String authorise,
        String nothing,
        String summary,
        List<Word> columns,
        List<Row> rows,
        List<Card> unplaced,
        List<Card> cards,
        boolean mayAdd,
        Form form) {

    static ActionItemsView of(Found found, Incident incident, boolean mayAdd, Wording wording) {
        Words words = new Words(wording);
        List<Card> cards = found.items().stream().map(item -> card(item, words)).toList();
        return new ActionItemsView(
                incident.key(),
                found.trouble().map(wording::tell).orElse(""),
                found.authorise(),
                nothing(found, incident, mayAdd, words),
                wording.tell(Text.of(
                        "incidents.macro.actionItems.count",
                        cards.size(),
                        cards.stream().filter(Card::isDone).count())),
                levels(words),
                Arrays.stream(Level.values())
                        .map(importance -> row(importance, cards, words))
                        .toList(),
                cards.stream().filter(card -> card.size().isEmpty()).toList(),
                cards,
                mayAdd,
                form(found.items(), words));
    }

    private static String nothing(Found found, Incident incident, boolean mayAdd, Words words) {
        if (!found.items().isEmpty() || found.trouble().isPresent()) {
            return "";
        }
        if (incident.drill()) {
            return words.get("incidents.actionItem.refusal.drill", incident.key());
        }
        return words.get(mayAdd ? "incidents.macro.actionItems.none" : "incidents.macro.actionItems.noneToSee");
    }

    private static Row row(Level importance, List<Card> cards, Words words) {
        List<Cell> cells = Arrays.stream(Level.values())
                .map(urgency -> new Cell(
                        importance == Level.HIGH && urgency == Level.HIGH,
                        cards.stream()
                                .filter(card -> card.importance().equals(importance.word())
                                        && card.urgency().equals(urgency.word()))
                                .toList()))
                .toList();
        return new Row(words.get("incidents.actionItem.level." + importance.word()), cells);
    }

    private static Card card(ActionItem item, Words words) {
        ItemProperty property = item.property();
        Isu isu = item.isu();
        return new Card(
                item.key(),
                item.url(),
                item.summary(),
                item.status(),
                lozenge(item.state()),
                item.isDone(),
                item.assignee() == null ? "" : item.assignee().displayName(),
                item.due() == null ? "" : item.due().toString(),
                isu == null ? "" : isu.size().name(),
                isu == null ? 0 : Weights.DEFAULTS.points(isu),
                isu == null ? "" : isu.importance().word(),
                isu == null
                        ? ""
                        : words.get(
                                "incidents.actionItem.level." + isu.importance().word()),
                isu == null ? "" : isu.urgency().word(),
                isu == null
                        ? ""
                        : words.get(
                                "incidents.actionItem.level." + isu.urgency().word()),
                confidence(isu),
                words.get("incidents.actionItem.confidence." + confidence(isu)),
                property == null || property.kind() == null
                        ? ""
                        : words.get(
                                "incidents.actionItem.kind." + property.kind().word()),
                property == null || property.commitment() == Commitment.PROPOSED
                        ? ""
                        : words.get("incidents.actionItem.commitment."
                                + property.commitment().word()));
    }

    private static String confidence(@Nullable Isu isu) {
        return isu == null || isu.confidence() == null
                ? "none"
                : isu.confidence().word();
    }

    private static String lozenge(ActionItem.State state) {
        return switch (state) {
            case OPEN -> "aui-lozenge-default";
            case IN_PROGRESS -> "aui-lozenge-inprogress";
            case DONE -> "aui-lozenge-success";
        };
    }

    private static Form form(List<ActionItem> items, Words words) {
        String project = items.stream()
                .map(item -> item.key().substring(0, item.key().lastIndexOf('-')))
                .findFirst()
                .orElse("");
        return new Form(
                project,
                levels(words),
                Arrays.stream(Size.values())
                        .map(size -> new Word(size.name(), size.name() + " " + Weights.DEFAULTS.points(size)))
                        .toList(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Word(kind.word(), words.get("incidents.actionItem.kind." + kind.word())))
                        .toList());
    }

    private static List<Word> levels(Words words) {
        return Arrays.stream(Level.values())
                .map(level -> new Word(level.word(), words.get("incidents.actionItem.level." + level.word())))
                .toList();
    }

    /**
     * What was found out.
     *
     * @param trouble why it is not what Jira says now
     */
    record Found(List<ActionItem> items, Optional<Text> trouble, String authorise) {}

    /** A value and how people read it. */
    public record Word(String value, String label) {}

    /** One importance. */
    public record Row(String label, List<Cell> cells) {}

    /** One importance at one urgency. */
    public record Cell(boolean isFirst, List<Card> cards) {}

    /**
     * One item; what is not known is empty.
     *
     * @param lozenge class of the status
     * @param confidence a level, or {@code none}
     */
    public record Card(
            String key,
            String url,
            String summary,
            String status,
            String lozenge,
            boolean isDone,
            String assignee,
            String due,
            String size,
            int points,
            String importance,
            String importanceWords,
            String urgency,
            String urgencyWords,
            String confidence,
            String confidenceWords,
            String kind,
            String commitment) {}

    /**
     * What the form offers.
     *
     * @param project where the other items are; empty where there are none
     */
    public record Form(String project, List<Word> levels, List<Word> sizes, List<Word> kinds) {}
}
