package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.RowValues;
import org.sensible.incidents.policy.SeverityLevel;
import org.sensible.incidents.policy.Term;

/** Reads the tables of {@code severity-levels}. For one thread. */
final class LevelRows {

    static final String MACRO = "severity-levels";

    private static final List<String> FIELDS = List.of(
            "name", "meaning", "example", "respondWithin", "updateEvery", "postmortem", "postmortemDue", "remindedAt");
    private static final List<String> REQUIRED = List.of("name", "respondWithin", "updateEvery", "postmortemDue");

    private final Vocabulary vocabulary;
    private final Durations durations;
    private final List<SeverityLevel> levels = new ArrayList<>();
    private final List<Severity> names = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    LevelRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.durations = new Durations(vocabulary);
    }

    /** Those that were read whole, in the page's order. */
    List<SeverityLevel> levels() {
        return levels;
    }

    /** The names that stand there, also of rows that were not read whole. */
    List<Severity> names() {
        return names;
    }

    /** Those of {@link #names}, to be dressed. */
    List<Row> rows() {
        return rows;
    }

    TableReading read(Element body) {
        TableReading table = new TableReading(MACRO, vocabulary, FIELDS, REQUIRED);
        table.read(body, this::row);
        return table;
    }

    private void row(TableRow row) {
        Optional<Severity> severity = severity(row);
        Optional<Term> respond = term(row, "respondWithin");
        Optional<Term> update = term(row, "updateEvery");
        Optional<Term> due = term(row, "postmortemDue");
        boolean asks = asksForPostmortem(row, due.isPresent());
        boolean anyHour = atAnyHour(row);
        Map<String, Object> values = Map.of();
        if (asks && due.isEmpty() && durations.isNone(row.text("postmortemDue"))) {
            row.problem("postmortemDue", Text.of("incidents.policy.expected.due"));
        } else if (severity.isPresent() && (due.isPresent() || !asks)) {
            SeverityLevel level = new SeverityLevel(
                    severity.get(),
                    SeverityLevel.inTheWords(
                            row.text("meaning").isEmpty() ? severity.get().name() : row.text("meaning")),
                    textOrNull(row.text("example")),
                    respond.orElse(null),
                    update.orElse(null),
                    asks,
                    due.orElse(null),
                    anyHour);
            levels.add(level);
            values = RowValues.of(level);
        }
        Map<String, Object> read = values;
        severity.ifPresent(name -> rows.add(Row.of(name.name(), row, FIELDS, read)));
    }

    private Optional<Severity> severity(TableRow row) {
        String name = Accepted.clean(row.text("name"));
        row.named(name);
        if (name.isEmpty() || name.length() > Accepted.SHORT_TEXT) {
            row.problem("name", Text.of("incidents.policy.expected.severityName", Accepted.SHORT_TEXT));
            return Optional.empty();
        }
        Severity severity = new Severity(name);
        if (names.contains(severity)) {
            row.problem("name", Text.of("incidents.policy.expected.once"));
            return Optional.empty();
        }
        names.add(severity);
        return Optional.of(severity);
    }

    private Optional<Term> term(TableRow row, String field) {
        String text = row.text(field);
        if (durations.isNone(text)) {
            return Optional.empty();
        }
        Optional<Term> term = durations.read(text);
        if (term.isEmpty()) {
            row.problem(field, Text.of("incidents.policy.expected.duration"));
        }
        return term;
    }

    /** Without a column of its own, a postmortem is owed where it is due some time. */
    private boolean asksForPostmortem(TableRow row, boolean isDue) {
        String text = row.text("postmortem");
        if (text.isEmpty()) {
            return isDue;
        }
        if (vocabulary.is("yes", text)) {
            return true;
        }
        if (!vocabulary.is("no", text) && !vocabulary.is("optional", text) && !durations.isNone(text)) {
            row.problem("postmortem", Text.of("incidents.policy.expected.yesNo"));
        }
        return false;
    }

    private boolean atAnyHour(TableRow row) {
        String text = row.text("remindedAt");
        if (vocabulary.is("anyHour", text)) {
            return true;
        }
        if (!durations.isNone(text) && !vocabulary.is("workingHours", text)) {
            row.problem("remindedAt", Text.of("incidents.policy.expected.remindedAt"));
        }
        return false;
    }

    @Nullable
    static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
