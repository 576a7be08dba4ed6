package org.sensible.incidents.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which events a reader of the postmortem needs, before any person does. Kept are: the first words of each
 * responder, what people pinned or marked with a pin, alerts and deployments (with what belongs to them), decisions,
 * what a person wrote down here, and the status updates, duties and milestones that the product recorded itself.
 * Everything else stays in the log. A person's decision is never touched. Pure: same events, same answer.
 */
public final class Curation {

    /** Name of the source of what people write down here. */
    public static final String PERSON = "person";

    /** Name of the source of what the product records itself. */
    public static final String SENSIBLE = "sensible";

    private Curation() {}

    /**
     * What was decided.
     *
     * @param incoming the new events, judged, in the order in which they came
     * @param changed those that stood already and are now judged otherwise
     */
    public record Judged(List<TimelineEvent> incoming, List<TimelineEvent> changed) {

        public Judged {
            incoming = List.copyOf(incoming);
            changed = List.copyOf(changed);
        }
    }

    /**
     * Judges new events beside those that stand.
     *
     * @param incoming new events, in any order
     * @param firstWords those that stand as the first words of a responder: an earlier message among the new ones takes
     *     their place
     */
    public static Judged judge(List<TimelineEvent> incoming, List<TimelineEvent> firstWords) {
        Map<String, TimelineEvent> first = firstOfEach(firstWords, incoming);
        List<TimelineEvent> changed = firstWords.stream()
                .filter(event -> !isFirst(event, first))
                .map(event -> event.judged(alone(event)))
                .toList();
        return new Judged(
                incoming.stream()
                        .map(event -> event.judged(isFirst(event, first) ? Reason.FIRST_WORDS : alone(event)))
                        .toList(),
                changed);
    }

    private static Map<String, TimelineEvent> firstOfEach(List<TimelineEvent> standing, List<TimelineEvent> incoming) {
        List<TimelineEvent> all = new ArrayList<>(standing);
        all.addAll(incoming);
        all.sort(TimelineEvent.IN_ORDER);
        Map<String, TimelineEvent> first = new HashMap<>();
        all.forEach(event -> responder(event).ifPresent(who -> first.putIfAbsent(who, event)));
        return first;
    }

    private static boolean isFirst(TimelineEvent event, Map<String, TimelineEvent> first) {
        return responder(event)
                .map(who -> first.get(who).id().equals(event.id()))
                .orElse(false);
    }

    /**
     * Whose words these are; empty for bots, for what is not said or was written here, and where the author
     * has no id.
     */
    private static Optional<String> responder(TimelineEvent event) {
        Author author = event.author();
        if (event.kind() != Kind.MESSAGE
                || event.removed()
                || author == null
                || author.bot()
                || event.source().equals(PERSON)) {
            return Optional.empty();
        }
        if (author.person() != null) {
            return Optional.of(PERSON + "/" + author.person().key());
        }
        return Optional.ofNullable(author.id()).map(id -> event.source() + "/" + id);
    }

    /** The verdict on an event that is nobody's first words. */
    private static Reason alone(TimelineEvent event) {
        boolean writtenByHand = event.kind() == Kind.NOTE && event.timeFrom() == TimeFrom.PERSON;
        if (event.source().equals(PERSON) || writtenByHand) {
            return Reason.OWN_ENTRY;
        }
        if (event.pinned()) {
            return Reason.PINNED;
        }
        return switch (event.kind()) {
            case ALERT, RESOLVED, ACK -> Reason.ALERT;
            case DEPLOY, ROLLBACK -> Reason.DEPLOYMENT;
            case DECISION -> Reason.DECISION;
            case STATUS -> Reason.STATUS;
            case ROLE -> Reason.ROLE;
            case MILESTONE -> Reason.MILESTONE;
            case MESSAGE, NOTE -> Reason.CHATTER;
            case CHANGE -> Reason.HOUSEKEEPING;
        };
    }
}
