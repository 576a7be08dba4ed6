package org.sensible.incidents.postmortem.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A page with a timeline that people have worked on: made up from a random source, among the text of real pages. */
final class EditedPage {

    private static final List<String> TEXTS = List.of(
            "&nbsp;",
            "<b>bold</b>",
            "<![CDATA[<tr>]]>",
            "<!-- a row: </tr> -->",
            "<ac:placeholder>why?</ac:placeholder>",
            "<ac:inline-comment-marker ac:ref=\"1\">said</ac:inline-comment-marker>",
            "&#128293;&ouml;",
            "<br/>",
            "日本語",
            "<ac:unknown x='>'/>",
            "<ac:link><ri:user ri:userkey=\"1\"/></ac:link>",
            "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");

    private final Random random;
    private final Set<Integer> minutes = new TreeSet<>();
    private final List<String> rows = new ArrayList<>();
    private String head = Rows.HEAD;
    private final String body;

    EditedPage(Random random, List<String> real) {
        this.random = random;
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            minutes.add(random.nextInt(100));
        }
        minutes.forEach(minute -> rows.add(Rows.stored(minute)));
        for (int edits = random.nextInt(8); edits > 0; edits--) {
            edit();
        }
        this.body = around(table(), real);
    }

    String body() {
        return body;
    }

    /** Every minute of which a row was ever there. */
    Set<Integer> minutes() {
        return minutes;
    }

    private void edit() {
        switch (random.nextInt(9)) {
            case 0 -> Collections.shuffle(rows, random);
            case 1 -> Collections.reverse(rows);
            case 2 -> rows.remove(random.nextInt(rows.size()));
            case 3 -> onOne(row -> row.replace("event ", pick(TEXTS) + " event "));
            case 4 -> onOne(row -> row.replaceFirst("event \\d+\\.", pick(TEXTS)));
            case 5 -> rows.add(random.nextInt(rows.size() + 1), "<tr><td>" + pick(TEXTS) + "</td><td>ours</td></tr>");
            case 6 -> addColumn();
            case 7 -> mergeTwo();
            default -> spanTwo();
        }
        if (rows.isEmpty()) {
            rows.add("<tr><td>none</td><td>left</td></tr>");
        }
    }

    private void onOne(UnaryOperator<String> change) {
        int place = random.nextInt(rows.size());
        rows.set(place, change.apply(rows.get(place)));
    }

    private void addColumn() {
        boolean isFirst = random.nextBoolean();
        head = isFirst ? head.replaceFirst("<tr>", "<tr><th>Who</th>") : head.replace("</tr>", "<th>Why</th></tr>");
        rows.replaceAll(row -> isFirst
                ? row.replaceFirst("<tr>", "<tr><td>bob</td>")
                : row.substring(0, row.length() - "</tr>".length()) + "<td>so</td></tr>");
    }

    private void mergeTwo() {
        if (rows.size() > 1) {
            String second = rows.remove(1).replaceAll("(?s)^<tr[^>]*>|</tr>$", "");
            onFirst(row -> row.replaceFirst("</p></td>", "</p>" + second.replaceAll("</?t[dh][^>]*>", "") + "</td>"));
        }
    }

    private void onFirst(UnaryOperator<String> change) {
        rows.set(0, change.apply(rows.get(0)));
    }

    private void spanTwo() {
        if (rows.size() > 1 && !rows.get(0).contains("rowspan") && !rows.get(1).contains("rowspan")) {
            onFirst(row -> row.replace("</tr>", "<td rowspan=\"2\">both</td></tr>"));
        }
    }

    private String table() {
        String space = random.nextInt(3) == 0 ? "\n  " : "";
        String all = rows.stream().collect(Collectors.joining(space, space, space));
        return random.nextInt(4) == 0
                ? "<table class=\"wrapped\"><colgroup><col/></colgroup><thead>" + head + "</thead><tbody>" + all
                        + "</tbody></table>"
                : "<table><tbody>" + head + all + "</tbody></table>";
    }

    private String around(String table, List<String> real) {
        String timeline = random.nextInt(3) > 0 || table.indexOf("\"event\"") < 0 ? Rows.timeline(table) : table;
        String page = pick(real) + timeline + pick(real);
        return switch (random.nextInt(4)) {
            case 0 ->
                "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>" + page
                        + "</ac:layout-cell></ac:layout-section></ac:layout>";
            case 1 ->
                "<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body>" + page
                        + "</ac:rich-text-body></ac:structured-macro>";
            default -> page;
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
