package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.Moments.Moment;
import org.sensible.incidents.timeline.source.Question.About;

/**
 * A chat as people paste it: out of Slack (name and time above the words), and line by line as {@code [10:23] alice: text},
 * {@code alice [10:23 AM]}, {@code 2022-08-12 10:23:45 alice: text} and {@code 10:23 <alice> text}. Lines between the days
 * are understood; joins, leaves and what the program shows around messages are passed over. Zones and days: {@link Moments}.
 * Read once.
 */
public final class Transcript implements Import {

    /** Name of the source. */
    public static final String NAME = "transcript";

    private static final Pattern DRESSING = Pattern.compile(
            "(?i)new|new messages|view thread|also sent to the channel|\\d+ repl(?:y|ies)\\b.*|last reply .*|(?::[a-z0-9_+'-]+:\\s*\\d*)+"
                    + "|\\d{1,3}|\\d+件の返信.*|新しいメッセージ");
    private static final Pattern HOUSEKEEPING = Pattern.compile(
            "(?i)(?:(?:has )?(?:joined|left|was added to|were added to) (?:the channel|the conversation|#?[\\w-]+)"
                    + "(?:\\s+(?:by|along with) .*)?\\.?|set the channel (?:topic|description|purpose)\\b.*)");
    private static final Pattern EDITED = Pattern.compile("\\s*\\((?:edited|編集済み)\\)\\s*$");
    private static final Pattern DAY_MARK =
            Pattern.compile("^[\\s\\-–—=─*]*(?:day changed(?: to)?\\s+)?|[\\s\\-–—=─*]*$", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;

    @Nullable
    private final LocalDate formDay;

    private final Questions questions = new Questions();
    private final Moments moments;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<Instant, Integer> places = new HashMap<>();

    private Consumer<NewEvent> into = event -> {};
    private int passedOver;
    private boolean isNothing = true;

    @Nullable
    private Head head;

    @Nullable
    private Moment moment;

    private final StringBuilder words = new StringBuilder();

    /**
     * @param zone of times where the text names none; {@code null} to ask then
     * @param day of the first messages where the text names none; {@code null} to ask then
     */
    public Transcript(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        lines = Arrays.asList(text.replace('\u00a0', ' ').split("\\R", -1));
        formDay = day;
        moments = new Moments(zone, day, questions);
    }

    @Override
    public Rest read(Consumer<NewEvent> events) {
        into = events;
        TranscriptHeads heads = new TranscriptHeads(lines);
        for (int i = 0; i < lines.size(); i++) {
            i += read(i, lines.get(i).strip(), heads);
        }
        endEntry();
        if (isNothing && questions.entries() == 0) {
            String first =
                    lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
            questions.ask(new Question(1, first, About.NOTHING, Question.message("noMessages"), List.of(), 0));
        }
        return new Rest(passedOver + questions.entries(), questions.list());
    }

    /** @return how many further lines were read with this one */
    private int read(int index, String line, TranscriptHeads heads) {
        if (line.isEmpty()) {
            append("");
            return 0;
        }
        if (startsDay(line)) {
            return 0;
        }
        Optional<Head> found = heads.at(index);
        if (found.isPresent()) {
            begin(index + 1, found.get());
            return found.get().lines() - 1;
        }
        if (!DRESSING.matcher(line).matches() && !statesZone(index, line)) {
            append(lines.get(index).stripTrailing());
        }
        return 0;
    }

    private boolean statesZone(int index, String line) {
        Optional<StatedZone> zone = head == null ? Statements.zoneOfHeading(line) : Optional.empty();
        zone.ifPresent(stated -> moments.zoneForAll(index + 1, stated));
        return zone.isPresent();
    }

    private boolean startsDay(String line) {
        String words = DAY_MARK.matcher(line).replaceAll("");
        if (formDay != null && words.matches("(?i)today|yesterday|今日|昨日")) {
            endEntry();
            moments.startDay(words.matches("(?i)yesterday|昨日") ? formDay.minusDays(1) : formDay);
            return true;
        }
        Optional<WrittenDay> day =
                WrittenDay.at(words).filter(written -> written.length() == words.length() && written.weekday() == null);
        day.flatMap(moments::only).ifPresent(meant -> {
            endEntry();
            moments.startDay(meant);
        });
        return day.isPresent();
    }

    private void begin(int line, Head found) {
        String author = found.author() == null && head != null ? head.author() : found.author();
        boolean bot = found.author() == null && head != null ? head.bot() : found.bot();
        endEntry();
        head = new Head(found.stamp(), author, bot, found.isEvent(), found.text(), found.lines());
        moment = moments.of(line, lines.get(line - 1), found.stamp()).orElse(null);
        append(found.text());
    }

    private void append(String text) {
        if (head != null) {
            words.append(words.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void endEntry() {
        String text = EDITED.matcher(words.toString().strip()).replaceFirst("");
        if (head != null && moment != null) {
            isNothing = false;
            if (head.isEvent() || text.isBlank() || HOUSEKEEPING.matcher(text).matches()) {
                passedOver++;
            } else {
                into.accept(event(head, moment, text));
            }
        }
        words.setLength(0);
        moment = null;
    }

    private NewEvent event(Head said, Moment when, String text) {
        String struck = Secrets.strike(text);
        String name = said.author();
        Author author = name == null ? null : said.bot() ? Author.bot(name, name) : Author.human(name, name);
        Kind kind = said.bot() ? BotTable.kind(name, List.of(), struck) : Kind.MESSAGE;
        String id = LineId.of(when.at(), (name == null ? "" : name) + "\n" + struck, told);
        return NewEvent.of(NAME, id, when.at(), kind, struck)
                .sourceTime(when.spelling())
                .author(author)
                .link(MarkdownText.address(struck).orElse(null))
                .flag(Flag.REDACTED, !struck.equals(text))
                .flag(Flag.EDITED, EDITED.matcher(words.toString().strip()).find())
                .sequence(places.merge(when.at(), 1, Integer::sum) - 1)
                .build();
    }

    /**
     * Where a message begins.
     *
     * @param author {@code null} where the line names nobody: then it is whoever spoke before
     * @param isEvent a join, a leave or the like, that nobody said
     * @param text what stands behind, on the same line
     * @param lines how many lines it takes up
     */
    record Head(Stamp stamp, @Nullable String author, boolean bot, boolean isEvent, String text, int lines) {}
}
