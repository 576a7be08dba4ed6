package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.Question.About;
import org.sensible.incidents.timeline.source.TextLine.Shape;

/**
 * A timeline that somebody wrote by hand: lines, items, headings or rows of a table that begin with a time. What is under
 * such a heading, and what an item goes on with, belongs to it. Prose is passed over, however many times stand in it; a text
 * that is nothing but prose is answered by a question that says so. Zones and days: {@link Moments}. Read once.
 */
public final class TextTimeline implements Import {

    /** Name of the source. */
    public static final String NAME = "text";

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:!?。：]\\s*");
    private static final Pattern IN_PROSE = Pattern.compile("(?<![\\d:.])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])");
    private static final Pattern AT = Pattern.compile("(?:at|around|by|from)\\s+(?=\\d)", Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines;
    private final Questions questions = new Questions();
    private final Moments moments;
    private final EntryText entries;
    private final TimeColumns columns;

    private boolean paragraphIsEntry;
    private boolean separated;
    private String lineBefore = "";

    /**
     * @param zone of times where the text names none; {@code null} to ask then
     * @param day of the first times where the text names none; {@code null} to ask then
     */
    public TextTimeline(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        lines = TextLines.of(text);
        moments = new Moments(zone, day, questions);
        entries = new EntryText(NAME, new MarkdownText(lines), questions);
        columns = new TimeColumns(moments);
    }

    @Override
    public Rest read(Consumer<NewEvent> into) {
        entries.into(into);
        TextStatements statements = new TextStatements(lines, moments);
        for (TextLine line : lines) {
            statements.reach(line);
            read(line);
        }
        entries.close();
        if (entries.isNothing()) {
            questions.ask(nothing());
        }
        return new Rest(questions.entries(), questions.list());
    }

    private void read(TextLine line) {
        if (!line.is(Shape.ROW)) {
            columns.leave();
        }
        switch (line.shape()) {
            case BLANK -> entries.blank();
            case HEADING -> heading(line);
            case ITEM -> item(line);
            case ROW -> row(line);
            case PLAIN -> plain(line);
            case CODE -> entries.code(line.text());
        }
        paragraphIsEntry &= line.is(Shape.PLAIN);
        lineBefore = line.is(Shape.PLAIN) ? line.text() : "";
    }

    private void heading(TextLine line) {
        entries.close();
        Optional<Stamp> stamp = StampReader.read(unmarked(line.text()));
        if (isTitle(line)) {
            stamp.map(Stamp::day).flatMap(moments::only).ifPresent(moments::startDay);
        } else if (stamp.isPresent()) {
            begin(line, unmarked(line.text()), stamp.get());
        }
    }

    /** The first heading names the whole; the time in it is no entry. */
    private boolean isTitle(TextLine line) {
        return line.depth() == 1
                && lines.stream()
                        .filter(other -> other.is(Shape.HEADING))
                        .findFirst()
                        .equals(Optional.of(line))
                && lines.stream().anyMatch(other -> other.is(Shape.HEADING) && other.depth() > 1);
    }

    private void item(TextLine line) {
        String text = unmarked(line.text());
        Matcher at = AT.matcher(text);
        String words = at.lookingAt() ? text.substring(at.end()) : text;
        Optional<Stamp> stamp = StampReader.read(words);
        if (stamp.isPresent()) {
            begin(line, words, stamp.get());
        } else {
            entries.item(line.depth(), line.text());
        }
    }

    private void row(TextLine line) {
        Optional<TimeColumns.Row> row = columns.read(line);
        if (row.isPresent()) {
            entries.close();
            begin(line, line.text(), row.get().stamp(), row.get().text());
            entries.close();
        } else if (columns.isUndated(line)) {
            questions.ask(Question.of(line.number(), line.text(), About.TIME, "time", List.of()));
        }
    }

    private void plain(TextLine line) {
        if (MarkdownText.isDefinition(line.text())) {
            return;
        }
        String text = unmarked(line.text());
        Optional<Stamp> stamp = StampReader.read(text).filter(this::beginsHere);
        if (stamp.isEmpty() || entries.goesOn(line.depth())) {
            entries.plain(line.depth(), line.text());
            return;
        }
        boolean dayAlone = stamp.get().isDayOnly() && stamp.get().length() == text.length();
        if (stamp.get().hasTime() || dayAlone || stamp.get().separated()) {
            begin(line, text, stamp.get());
            paragraphIsEntry = stamp.get().hasTime();
            separated = stamp.get().separated();
        } else {
            entries.plain(line.depth(), line.text());
        }
    }

    /** In the middle of a paragraph only another entry, or the end of a sentence, may stand before. */
    private boolean beginsHere(Stamp stamp) {
        if (lineBefore.isEmpty()) {
            return true;
        }
        if (paragraphIsEntry) {
            return stamp.separated() || !separated;
        }
        return stamp.separated() && SENTENCE_END.matcher(lineBefore).matches();
    }

    private void begin(TextLine line, String text, Stamp stamp) {
        begin(line, text, stamp, text.substring(stamp.length()));
    }

    private void begin(TextLine line, String text, Stamp stamp, String rest) {
        entries.begin(line);
        WrittenDay day = stamp.day();
        if (stamp.hasTime()) {
            moments.of(line.number(), text, stamp).ifPresentOrElse(entries::at, entries::asked);
        } else if (day.days().isEmpty() && !day.needsContext()) {
            questions.ask(Question.of(line.number(), text, About.DATE, "dateUnclear", List.of()));
            entries.asked();
        } else {
            moments.only(day).ifPresent(moments::startDay);
            entries.dayOnly(line.is(Shape.HEADING) && !rest.isBlank());
        }
        entries.words(rest);
    }

    private Question nothing() {
        TreeSet<Integer> numbers = new TreeSet<>();
        List<String> times = new ArrayList<>();
        for (TextLine line : lines) {
            Matcher time = IN_PROSE.matcher(line.is(Shape.CODE) ? "" : line.text());
            while (time.find()) {
                times.add(time.group());
                numbers.add(line.number());
            }
        }
        String first = lines.stream()
                .map(TextLine::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new Question(
                numbers.isEmpty() ? 1 : numbers.first(),
                first,
                About.NOTHING,
                times.isEmpty()
                        ? Question.message("nothing")
                        : Question.message("nothingButProse", String.join(", ", times)),
                List.of(),
                0);
    }

    /** Without the marks around the time. */
    static String unmarked(String text) {
        String plain = text.replace("**", "").replaceAll("^__|(?<=\\S)__", "");
        char first = plain.isEmpty() ? ' ' : plain.charAt(0);
        if ("*_`".indexOf(first) < 0) {
            return plain;
        }
        int second = plain.indexOf(first, 1);
        return second < 0 ? plain.substring(1) : plain.substring(1, second) + plain.substring(second + 1);
    }
}
