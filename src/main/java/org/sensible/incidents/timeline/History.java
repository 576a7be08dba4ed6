package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Given;

/**
 * An event as it follows from its revisions: the source's last word, with a person's decisions over it. The order in which
 * the source's words came makes no difference, of a person's decisions the later one counts. What a source took back stays
 * taken back. Pure.
 */
final class History {

    private final TimelineEvent event;
    private final List<Revision> revisions;

    /**
     * @param event with the id, and as the rule judged it; all else follows from the revisions
     * @param revisions in the order in which they were kept; none where the event is as it was told first
     */
    History(TimelineEvent event, List<Revision> revisions) {
        this.event = event;
        this.revisions = List.copyOf(revisions);
    }

    /** The event's first word, made from the event itself where nothing was ever changed. */
    static Revision firstOf(TimelineEvent event) {
        return Revision.first(event.id(), Word.of(event), event.receivedAt());
    }

    /** The event as it stands after all of them. */
    TimelineEvent event() {
        if (revisions.isEmpty()) {
            return event;
        }
        Choice choice = choice();
        Word source = sourceWord();
        Word word = source.choosing(
                choice.at().value(), choice.text().value(), choice.kind().value());
        Boolean shown = choice.shown().value();
        return event.change()
                .word(word)
                .removed(revisions.stream().anyMatch(one -> one.kind() == Revision.Sort.REMOVAL))
                .by(shown == null ? DecidedBy.RULE : DecidedBy.PERSON)
                .shown(shown == null ? event.why().shown() : shown)
                .revisions((int) revisions.stream()
                        .filter(one -> one.kind() != Revision.Sort.FIRST)
                        .count())
                .flags(flags(word, event.receivedAt()))
                .done();
    }

    /** What people decided, all together. */
    Choice choice() {
        return revisions.stream().map(Revision::choice).reduce(Choice.NOTHING, Choice::then);
    }

    /** What the source says, whatever people decided. */
    Word sourceWord() {
        List<Revision> words = revisions.stream()
                .filter(Revision::isOfSource)
                .sorted(Revision.BY_EDIT)
                .toList();
        // What is taken back is shown to curators as it was; a removal's own word is often empty.
        Optional<Revision> last = words.stream()
                .filter(one -> one.kind() != Revision.Sort.REMOVAL)
                .reduce((earlier, later) -> later);
        Word word = last.orElseGet(() -> words.get(0)).word();
        boolean isEdited = last.isPresent() && last.get().kind() == Revision.Sort.EDIT;
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(word.flags());
        if (isEdited) {
            flags.add(Flag.EDITED);
        }
        Author author = word.author() != null
                ? word.author()
                : words.stream()
                        .map(one -> one.word().author())
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        return new Word(
                word.at(),
                word.timeFrom(),
                word.sourceTime(),
                word.endedAt(),
                word.kind(),
                word.text(),
                author,
                word.link(),
                word.pinned(),
                flags,
                word.sequence());
    }

    /** Whether the source's first word is among them. */
    boolean hasFirst() {
        return revisions.isEmpty() || revisions.stream().anyMatch(one -> one.kind() == Revision.Sort.FIRST);
    }

    /** Flags of the source's word, and those that follow from the instants. */
    static Set<Flag> flags(Word word, Instant receivedAt) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(word.flags());
        set(flags, Flag.FUTURE, word.at().isAfter(receivedAt.plus(Accepted.AHEAD)));
        set(flags, Flag.ENDS_EARLY, word.endedAt() != null && word.endedAt().isBefore(word.at()));
        return flags;
    }

    private static void set(Set<Flag> flags, Flag flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        } else {
            flags.remove(flag);
        }
    }

    /** Each revision with what it changed, the first word first, then in the order in which they were kept. */
    List<Revised> told() {
        List<Revised> told = new ArrayList<>();
        if (revisions.isEmpty()) {
            told.add(Revised.first(firstOf(event)));
            return told;
        }
        revisions.stream()
                .filter(one -> one.kind() == Revision.Sort.FIRST)
                .map(Revised::first)
                .forEach(told::add);
        for (int i = 0; i < revisions.size(); i++) {
            Revision one = revisions.get(i);
            if (one.isOfSource() && one.kind() != Revision.Sort.FIRST) {
                told.add(Revised.bySource(one, wordBefore(one)));
            } else if (!one.isOfSource()) {
                told.add(Revised.byPerson(one, upTo(i).event(), upTo(i + 1).event()));
            }
        }
        return told;
    }

    private History upTo(int count) {
        return new History(event, revisions.subList(0, count));
    }

    /** What the source had said before it said this, by the order of its edits; {@code null} where we never heard. */
    @Nullable
    private Word wordBefore(Revision edit) {
        return revisions.stream()
                .filter(Revision::isOfSource)
                .filter(one -> one.kind() != Revision.Sort.REMOVAL && Revision.BY_EDIT.compare(one, edit) < 0)
                .max(Revision.BY_EDIT)
                .map(Revision::word)
                .orElse(null);
    }

    /** What has to be sent to undo the decisions that this one makes. */
    Choice undoing(Choice wanted) {
        Choice before = choice();
        return new Choice(
                back(wanted.shown(), before.shown()),
                back(wanted.text(), before.text()),
                back(wanted.at(), before.at()),
                back(wanted.kind(), before.kind()));
    }

    private static <T> Given<T> back(Given<T> wanted, Given<T> before) {
        return wanted.mentioned() ? Given.of(before.value()) : Given.nothing();
    }
}
