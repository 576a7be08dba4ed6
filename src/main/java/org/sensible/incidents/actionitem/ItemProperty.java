package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Text;

/**
 * What the issue property {@value #KEY} says, version {@value #VERSION}: what makes a Jira issue an action item. All who see
 * the issue see it, so it never holds a title or a text of the incident. Immutable.
 *
 * @param incident key of the incident
 * @param reason why it is put off or not done
 * @param moved how often it was put off
 * @param after keys of the issues that have to be done before
 * @param postmortem address of the page, {@code null} where there was none yet
 * @param at when this was last written
 * @param by user name, as Jira knows it, of who wrote it last
 * @param epic key of the epic into which it was put; {@code null} for none
 * @param request id of the call that made the issue, so that the same call made again finds it; {@code null} for most
 */
public record ItemProperty(
        String incident,
        Isu isu,
        @Nullable Kind kind,
        Commitment commitment,
        @Nullable String reason,
        int moved,
        List<String> after,
        @Nullable Answers answers,
        @Nullable String postmortem,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable String request,
        @Nullable String epic) {

    /** The property's key in Jira, for good. */
    public static final String KEY = "incidents.action-item";

    /** The key of what stood there before somebody started afresh, as it was. */
    public static final String KEY_REPLACED = "incidents.action-item.replaced";

    /** Version of its form. */
    public static final int VERSION = 1;

    public ItemProperty {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(isu, "isu");
        Objects.requireNonNull(commitment, "commitment");
        after = List.copyOf(after);
    }

    /** One that is in no epic. */
    public ItemProperty(
            String incident,
            Isu isu,
            @Nullable Kind kind,
            Commitment commitment,
            @Nullable String reason,
            int moved,
            List<String> after,
            @Nullable Answers answers,
            @Nullable String postmortem,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String request) {
        this(incident, isu, kind, commitment, reason, moved, after, answers, postmortem, at, by, request, null);
    }

    /** A new item, which nobody has decided about yet. */
    public static ItemProperty proposed(
            String incident, Isu isu, @Nullable Kind kind, @Nullable Instant at, @Nullable String by) {
        return new ItemProperty(
                incident, isu, kind, Commitment.PROPOSED, null, 0, List.of(), null, null, at, by, null, null);
    }

    /** The same item, with what it answers and the address of the page that tells of it; {@code null} for none. */
    public ItemProperty answering(@Nullable Answers what, @Nullable String page) {
        return new ItemProperty(
                incident, isu, kind, commitment, reason, moved, after, what, page, at, by, request, epic);
    }

    /** The same item, in an epic. */
    public ItemProperty inEpic(String key) {
        return new ItemProperty(
                incident, isu, kind, commitment, reason, moved, after, answers, postmortem, at, by, request, key);
    }

    /** The same item, classified anew. */
    public ItemProperty classified(Isu anew, Instant when, String who) {
        return new ItemProperty(
                incident, anew, kind, commitment, reason, moved, after, answers, postmortem, when, who, request, epic);
    }

    /** The same item, of another kind; {@code null} for none. */
    public ItemProperty ofKind(@Nullable Kind other) {
        return new ItemProperty(
                incident, isu, other, commitment, reason, moved, after, answers, postmortem, at, by, request, epic);
    }

    /** The same item, which waits for others. */
    public ItemProperty waiting(List<String> keys) {
        return new ItemProperty(
                incident, isu, kind, commitment, reason, moved, keys, answers, postmortem, at, by, request, epic);
    }

    /** The same item, as the team decided; putting it off counts. */
    public ItemProperty decided(Decision decision, Instant when, String who) {
        int times = moved;
        if (decision.isUndo()) {
            times = commitment == Commitment.LATER ? Math.max(0, moved - 1) : moved;
        } else if (decision.commitment() == Commitment.LATER) {
            times = moved + 1;
        }
        return new ItemProperty(
                incident,
                isu,
                kind,
                decision.commitment(),
                decision.reason(),
                times,
                after,
                answers,
                postmortem,
                when,
                who,
                request,
                epic);
    }

    /**
     * Refuses to go on from what was read a while ago.
     *
     * @param seenAt when the item was last written as far as the person knows; {@code null} where that does not matter
     * @throws Conflict where somebody wrote it since
     */
    public void requireUnchanged(String issueKey, @Nullable Instant seenAt) {
        if (seenAt != null && at != null && !seenAt.equals(at)) {
            throw new Conflict(
                    "at", Text.of("incidents.actionItem.refusal.changed", issueKey, by == null ? "?" : by), Map.of());
        }
    }

    /** The same item, made by the call of that id. */
    ItemProperty requested(String id) {
        return new ItemProperty(
                incident, isu, kind, commitment, reason, moved, after, answers, postmortem, at, by, id, epic);
    }
}
