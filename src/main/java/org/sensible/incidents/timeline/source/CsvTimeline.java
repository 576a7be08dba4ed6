package org.sensible.incidents.timeline.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.source.CsvColumns.Column;
import org.sensible.incidents.timeline.source.Moments.Moment;

/**
 * A table as CSV (RFC 4180; also with semicolons or tabs) whose first row names the columns: {@link CsvColumns}. All of it
 * is read before the first event is given, so that a bad row leaves nothing behind; a time that only a person can settle is
 * asked instead. Zones and days: {@link Moments}. Rows count from 1, the head included. Read once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvTimeline implements Import {

    /** Name of the source. */
    public static final String NAME = "csv";

    private static final int MOST_PROBLEMS = 20;

    private final String text;
    private final Questions questions = new Questions();
    private final Moments moments;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<Instant, Integer> places = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private int empty;

    /**
     * @param zone of times where the table names none; {@code null} to ask then
     * @param day of the first times where the table names none; {@code null} to ask then
     */
    public CsvTimeline(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        moments = new Moments(zone, day, questions);
    }

    @Override
    public Rest read(Consumer<NewEvent> into) {
        List<List<String>> rows = rows();
        if (rows.isEmpty()) {
            throw new InvalidInput(null, Text.of("incidents.timeline.csv.empty"));
        }
        CsvColumns columns = CsvColumns.of(rows.get(0));
        columns.zone().ifPresent(zone -> moments.zoneForAll(1, zone));
        for (int i = 1; i < rows.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (rows.get(i).stream().allMatch(String::isBlank)) {
                empty++;
            } else {
                read(columns, rows.get(i), i + 1);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        events.forEach(into);
        return new Rest(empty + questions.entries(), questions.list());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(false)
                .acceptCharsAfterQuotes(false)
                .ofCsvRecord(text)) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (CsvParseException broken) {
            throw new InvalidInput(null, Text.of("incidents.timeline.csv.broken", rows.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean blankAtEnd =
                !rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank);
        int end = blankAtEnd ? rows.size() - 1 : rows.size();
        if (isOpen(rows.subList(0, end))) {
            throw new InvalidInput(null, Text.of("incidents.timeline.csv.broken", end));
        }
        return rows.subList(0, end);
    }

    /** A quote that is never closed swallows the rest of the table. */
    private boolean isOpen(List<List<String>> rows) {
        boolean odd = text.chars().filter(c -> c == '"').count() % 2 == 1;
        return odd && !rows.isEmpty() && rows.get(rows.size() - 1).stream().anyMatch(cell -> cell.contains("\n"));
    }

    /** What the head holds most of outside of quotes. */
    private char separator() {
        String head = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }

    private void read(CsvColumns columns, List<String> row, int number) {
        String words = columns.cell(row, Column.TEXT);
        if (words.isEmpty()) {
            problem(number, columns.head(Column.TEXT), "incidents.timeline.csv.textMissing", "");
        }
        String link = columns.cell(row, Column.LINK);
        if (!link.isEmpty() && !Fields.isWebAddress(link)) {
            problem(number, columns.head(Column.LINK), "incidents.timeline.csv.link", link);
        }
        Optional<Kind> kind = kind(columns, row, number);
        int before = problems.size();
        Optional<Moment> moment = moment(columns, row, number);
        if (moment.isPresent() && problems.size() == before && kind.isPresent() && !words.isEmpty()) {
            events.add(event(columns, row, words, kind.get(), moment.get()));
        }
    }

    private Optional<Moment> moment(CsvColumns columns, List<String> row, int number) {
        String written = String.join(
                        " ",
                        columns.cell(row, Column.DAY),
                        columns.cell(row, Column.AT),
                        columns.cell(row, Column.ZONE))
                .strip();
        SourceTime exact = SourceTime.of(written);
        Column column = columns.has(Column.AT) ? Column.AT : Column.DAY;
        if (exact.instant().isPresent()) {
            return Optional.of(new Moment(exact.at(), end(columns, row, exact.at(), number), written));
        }
        Optional<Stamp> stamp = StampReader.read(written).filter(found -> found.length() == written.length());
        if (stamp.isEmpty() || stamp.get().isDayOnly()) {
            problem(number, columns.head(column), "incidents.timeline.csv.time", written);
            return Optional.empty();
        }
        return moments.of(number, String.join(", ", row), stamp.get()).map(moment -> {
            Instant end = end(columns, row, moment.at(), number);
            return end == null ? moment : new Moment(moment.at(), end, moment.spelling());
        });
    }

    @Nullable
    private Instant end(CsvColumns columns, List<String> row, Instant at, int number) {
        String written = columns.cell(row, Column.END);
        if (written.isEmpty()) {
            return null;
        }
        Optional<Instant> exact = SourceTime.read(written);
        if (exact.isEmpty()) {
            problem(number, columns.head(Column.END), "incidents.timeline.csv.end", written);
        }
        return exact.orElse(at);
    }

    /** A milestone is set by its own call; here it is what somebody wrote. */
    private Optional<Kind> kind(CsvColumns columns, List<String> row, int number) {
        String written = columns.cell(row, Column.KIND);
        if (written.isEmpty()) {
            return Optional.of(Kind.NOTE);
        }
        Optional<Kind> kind =
                Kind.ofWord(written.toLowerCase(Locale.ROOT)).map(known -> known == Kind.MILESTONE ? Kind.NOTE : known);
        if (kind.isEmpty()) {
            problem(number, columns.head(Column.KIND), "incidents.timeline.csv.kind", written);
        }
        return kind;
    }

    private NewEvent event(CsvColumns columns, List<String> row, String words, Kind kind, Moment moment) {
        String struck = Secrets.strike(words);
        String own = columns.cell(row, Column.ID);
        String author = columns.cell(row, Column.AUTHOR);
        String link = columns.cell(row, Column.LINK);
        String id = own.isEmpty() ? LineId.of(moment.at(), struck, told) : own;
        return NewEvent.of(NAME, id, moment.at(), kind, struck)
                .timeFrom(TimeFrom.PERSON)
                .sourceTime(moment.spelling())
                .endedAt(moment.end())
                .author(author.isEmpty() ? null : Author.human(author, author))
                .link(link.isEmpty() ? MarkdownText.address(struck).orElse(null) : Secrets.strike(link))
                .flag(Flag.REDACTED, !struck.equals(words))
                .sequence(places.merge(moment.at(), 1, Integer::sum) - 1)
                .build();
    }

    private void problem(int row, String column, String key, String came) {
        problems.add(new Problem("[" + row + "]." + column, Text.of(key, row, column, came)));
    }
}
