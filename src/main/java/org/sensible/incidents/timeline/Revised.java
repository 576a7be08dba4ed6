package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A revision with what it changed, for people. A source's edit is told against what the source had said before, a
 * person's decision against what stood.
 *
 * @param changes each field that changed; none where an edit changed nothing that we keep
 */
public record Revised(Revision revision, List<Change> changes) {

    /**
     * One field.
     *
     * @param what {@code text}, {@code time}, {@code ended}, {@code kind}, {@code link}, {@code pinned}, {@code visibility}
     *     or {@code removed}. Visibility is {@code shown} or {@code hidden}, with {@code ByRule} behind it where no person
     *     decided
     * @param from as it was, {@code null} where there was nothing
     * @param to as it is then, {@code null} where there is nothing
     */
    public record Change(
            String what, @Nullable String from, @Nullable String to) {}

    public Revised {
        changes = List.copyOf(changes);
    }

    static Revised first(Revision first) {
        return new Revised(first, words(null, first.word()));
    }

    static Revised bySource(Revision edit, @Nullable Word before) {
        return edit.kind() == Revision.Sort.REMOVAL
                ? new Revised(edit, List.of(new Change("removed", "false", "true")))
                : new Revised(edit, words(before, edit.word()));
    }

    static Revised byPerson(Revision choice, TimelineEvent before, TimelineEvent after) {
        List<Change> changes = new ArrayList<>(words(Word.of(before), Word.of(after)));
        if (before.by() != after.by() || before.shown() != after.shown()) {
            changes.add(new Change("visibility", visibility(before), visibility(after)));
        }
        return new Revised(choice, changes);
    }

    private static String visibility(TimelineEvent event) {
        String seen = event.shown() ? "shown" : "hidden";
        return event.by() == DecidedBy.PERSON ? seen : seen + "ByRule";
    }

    private static List<Change> words(@Nullable Word from, Word to) {
        List<Change> changes = new ArrayList<>();
        add(changes, "text", from == null ? null : from.text(), to.text());
        add(changes, "time", from == null ? null : from.at(), to.at());
        add(changes, "ended", from == null ? null : from.endedAt(), to.endedAt());
        add(changes, "kind", from == null ? null : from.kind().word(), to.kind().word());
        add(changes, "link", from == null ? null : from.link(), to.link());
        add(changes, "pinned", from != null && from.pinned(), to.pinned());
        return changes;
    }

    private static void add(List<Change> changes, String what, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(what, Objects.toString(from, null), Objects.toString(to, null)));
        }
    }
}
