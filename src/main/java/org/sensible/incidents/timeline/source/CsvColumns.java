package org.sensible.incidents.timeline.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/** Which column of a table means what, by its head: English and Japanese, in any case and order. Immutable. */
final class CsvColumns {

    /** What a column can mean. */
    enum Column {
        AT(
                "at",
                "time",
                "timestamp",
                "datetime",
                "date time",
                "date and time",
                "when",
                "occurred at",
                "日時",
                "時刻",
                "時間",
                "発生時刻"),
        DAY("date", "day", "日付", "日"),
        END("ended at", "endedat", "end", "until", "終了", "終了時刻"),
        ZONE("zone", "time zone", "timezone", "タイムゾーン"),
        TEXT(
                "text",
                "what",
                "what happened",
                "event",
                "description",
                "message",
                "summary",
                "note",
                "内容",
                "出来事",
                "本文",
                "説明",
                "イベント"),
        KIND("kind", "type", "category", "種類", "種別"),
        AUTHOR("author", "who", "by", "user", "name", "person", "actor", "誰", "担当", "担当者", "発言者", "投稿者", "名前"),
        LINK("link", "url", "evidence", "リンク", "アドレス"),
        ID("id", "event id", "external id", "externalid", "識別子");

        private final List<String> heads;

        Column(String... heads) {
            this.heads = List.of(heads);
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> heads;

    private CsvColumns(List<String> heads) {
        this.heads = List.copyOf(heads);
    }

    /** @throws InvalidInput where no column says when, or none what */
    static CsvColumns of(List<String> heads) {
        CsvColumns columns = new CsvColumns(heads);
        for (int i = 0; i < heads.size(); i++) {
            int place = i;
            meaning(heads.get(i)).ifPresent(column -> columns.places.putIfAbsent(column, place));
        }
        List<Problem> problems = new ArrayList<>();
        String came = String.join(", ", heads);
        if (!columns.has(Column.AT) && !columns.has(Column.DAY)) {
            problems.add(new Problem("header", Text.of("incidents.timeline.csv.noTime", came)));
        }
        if (!columns.has(Column.TEXT)) {
            problems.add(new Problem("header", Text.of("incidents.timeline.csv.noText", came)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return columns;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell, stripped; empty where there is no such column, or the row is shorter. */
    String cell(List<String> row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.size()
                ? ""
                : unguarded(row.get(place).strip());
    }

    /** The head as it is written. */
    String head(Column column) {
        return heads.get(places.get(column)).strip();
    }

    /** The zone that the head of the times states. */
    Optional<StatedZone> zone() {
        return (has(Column.AT) ? Statements.zoneOfColumn(head(Column.AT)) : Optional.<StatedZone>empty())
                .filter(zone -> !zone.text().isBlank());
    }

    /** Spreadsheets would reckon with what begins so; an export keeps them from it by an apostrophe. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static Optional<Column> meaning(String head) {
        String plain = head.replaceAll("[(（\\[].*", "")
                .replaceAll("(?i)[\\s,]+(?:in\\s+)?(?:utc|gmt|[a-z]{2,4}t)$", "")
                .replace('_', ' ')
                .replace('\ufeff', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        for (Column column : Column.values()) {
            if (column.heads.contains(plain)) {
                return Optional.of(column);
            }
        }
        return plain.equals("utc") || plain.equals("gmt") ? Optional.of(Column.AT) : Optional.empty();
    }
}
