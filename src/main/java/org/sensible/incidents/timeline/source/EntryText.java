package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.source.Moments.Moment;
import org.sensible.incidents.timeline.source.Question.About;
import org.sensible.incidents.timeline.source.TextLine.Shape;

/**
 * Gathers the words of one entry after the other and gives each as an event when it ends. Its external id is made of its
 * time and its words, so an entry stays the same when others are written above it. For one text and one thread.
 */
final class EntryText {

    private final String source;
    private final MarkdownText markdown;
    private final Questions questions;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<Instant, Integer> places = new HashMap<>();
    private final StringBuilder words = new StringBuilder();
    private Consumer<NewEvent> into = event -> {};
    private boolean isNothing = true;

    @Nullable
    private TextLine begun;

    @Nullable
    private Moment moment;

    /** A day without a time: an entry, if nothing under it says a time. */
    private boolean isDay;

    private boolean dayHasTitle;
    private boolean afterBlank;

    EntryText(String source, MarkdownText markdown, Questions questions) {
        this.source = source;
        this.markdown = markdown;
        this.questions = questions;
    }

    void into(Consumer<NewEvent> events) {
        into = Objects.requireNonNull(events, "events");
    }

    /** Whether nothing was given or asked so far. */
    boolean isNothing() {
        return isNothing && questions.entries() == 0;
    }

    void begin(TextLine line) {
        if (isDay && isUnder(line)) {
            isDay = false; // it was the day of what comes now
        }
        close();
        begun = line;
    }

    private boolean isUnder(TextLine line) {
        return begun.is(Shape.HEADING) && !line.is(Shape.HEADING)
                || begun.is(Shape.ITEM) && line.is(Shape.ITEM) && line.depth() > begun.depth();
    }

    void at(Moment when) {
        moment = when;
    }

    /** It was asked; its words are passed over. */
    void asked() {
        moment = null;
    }

    void dayOnly(boolean hasTitle) {
        isDay = true;
        dayHasTitle = hasTitle;
    }

    void words(String text) {
        append(text, " ");
    }

    void blank() {
        afterBlank = true;
        if (begun != null && begun.is(Shape.PLAIN) && !isDay) {
            close();
        }
    }

    /** An item that says no time: of the entry above where it stands deeper, or under a heading. */
    void item(int depth, String text) {
        if (begun == null) {
            return;
        }
        if (begun.is(Shape.HEADING) || begun.is(Shape.ITEM) && depth > begun.depth()) {
            append("- " + text, "\n");
        } else {
            close();
        }
    }

    /** Whether a line that begins with a time still belongs to the item above: it goes on in the next line, deeper. */
    boolean goesOn(int depth) {
        return begun != null && begun.is(Shape.ITEM) && !afterBlank && !isDay && depth > begun.depth();
    }

    void plain(int depth, String text) {
        if (begun == null || MarkdownText.isDefinition(text)) {
            return;
        }
        if (begun.is(Shape.ITEM) && afterBlank && depth <= begun.depth()) {
            close();
        } else {
            append(text, afterBlank ? "\n" : " ");
        }
    }

    void code(String text) {
        if (begun != null) {
            append(text, "\n");
        }
    }

    /** The entry ends here. */
    void close() {
        String text = markdown.plain(words.toString());
        if (begun != null && isDay && !dayHasTitle && !text.isBlank()) {
            questions.ask(Question.of(begun.number(), begun.text(), About.TIME, "timeMissing", List.of()));
        }
        if (begun != null && moment != null) {
            into.accept(event(text, moment));
            isNothing = false;
        }
        begun = null;
        moment = null;
        isDay = false;
        afterBlank = false;
        words.setLength(0);
    }

    private NewEvent event(String text, Moment when) {
        String struck = Secrets.strike(text);
        return NewEvent.of(source, LineId.of(when.at(), struck, told), when.at(), Kind.NOTE, struck)
                .timeFrom(TimeFrom.PERSON)
                .sourceTime(when.spelling())
                .endedAt(when.end())
                .link(MarkdownText.address(struck).orElse(null))
                .flag(Flag.REDACTED, !struck.equals(text))
                .sequence(places.merge(when.at(), 1, Integer::sum) - 1)
                .build();
    }

    private void append(String text, String between) {
        if (!text.isBlank()) {
            words.append(words.isEmpty() ? "" : between).append(text.stripTrailing());
        }
        afterBlank = false;
    }
}
