package org.sensible.incidents.timeline.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.source.TextLine.Shape;

/**
 * Tells what each line of a text is: Markdown as people write it, Confluence's old wiki marks, tables between bars, and
 * HTML where the text holds some. Front matter is passed over, code between fences is kept apart, a text that is one fence
 * as a whole is taken out of it. Stateless.
 */
final class TextLines {

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(?:(#{1,6})\\s+(.*?)\\s*#*|h([1-6])\\.\\s+(.*))");
    private static final Pattern BOLD = Pattern.compile("\\s{0,3}(?:\\*\\*([^*]+)\\*\\*|__([^_]+)__)[:：]?\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+•‣◦・●–—]+|\\d{1,3}[.)]|\\[[ xX]])\\s+(.*)");
    private static final Pattern ORDERED = Pattern.compile("\\s*\\d.*");
    private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+).*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*");
    private static final Pattern RULE = Pattern.compile("[\\s|:=+-]*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(={3,}|-{3,})\\s*");
    private static final Pattern FRONT = Pattern.compile("(---|\\+\\+\\+)\\s*");

    /** The level of a line that is bold as a whole: below every true heading. */
    private static final int BOLD_LEVEL = 7;

    private TextLines() {}

    static List<TextLine> of(String text) {
        if (HtmlLines.isHtml(text)) {
            return HtmlLines.of(text);
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\\R", -1)));
        int begin = afterFrontMatter(lines);
        boolean fenced = isOneFence(lines);
        List<TextLine> read = new ArrayList<>();
        String fence = "";
        for (int i = begin; i < lines.size(); i++) {
            String line = lines.get(i).replace('\u00a0', ' ');
            Matcher mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || mark.group(1).startsWith(fence))) {
                fence = fenced || !fence.isEmpty() ? "" : mark.group(1);
            } else if (!fence.isEmpty()) {
                read.add(TextLine.of(i + 1, Shape.CODE, 0, line));
            } else if (i + 1 < lines.size() && isUnderlined(read, line, lines.get(i + 1))) {
                read.add(TextLine.of(i + 1, Shape.HEADING, lines.get(++i).contains("=") ? 1 : 2, line.strip()));
            } else {
                read.add(line(i + 1, line));
            }
        }
        return read;
    }

    /** One line by itself. */
    static TextLine line(int number, String written) {
        String line = written.replace("\t", "  ").replaceFirst("^\\s*(?:>\\s?)+", "");
        if (line.isBlank() || RULE.matcher(line).matches()) {
            return TextLine.of(number, Shape.BLANK, 0, "");
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            boolean hashes = heading.group(1) != null;
            int level = hashes ? heading.group(1).length() : Integer.parseInt(heading.group(3));
            return TextLine.of(number, Shape.HEADING, level, (hashes ? heading.group(2) : heading.group(4)).strip());
        }
        Matcher bold = BOLD.matcher(line);
        if (bold.matches()) {
            String words = bold.group(1) == null ? bold.group(2) : bold.group(1);
            return TextLine.of(number, Shape.HEADING, BOLD_LEVEL, words.strip());
        }
        if (ROW.matcher(line).matches()) {
            return row(number, line);
        }
        Matcher item = ITEM.matcher(line);
        // "19. April" is a day, no nineteenth item.
        if (item.matches()
                && !(ORDERED.matcher(line).matches()
                        && WrittenDay.at(line.strip()).isPresent())) {
            return TextLine.of(
                    number, Shape.ITEM, item.group(1).length(), item.group(2).strip());
        }
        int indent = line.length() - line.stripLeading().length();
        return TextLine.of(number, Shape.PLAIN, indent, line.strip());
    }

    /** Cells of a row; an escaped bar is no border. */
    private static TextLine row(int number, String line) {
        String inner = line.strip().replaceFirst("^\\|+", "").replaceFirst("(?<!\\\\)\\|+$", "");
        List<String> cells = Arrays.stream(inner.split("(?<!\\\\)\\|{1,2}", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
        return new TextLine(number, Shape.ROW, 0, line.strip(), cells);
    }

    private static boolean isUnderlined(List<TextLine> before, String line, String next) {
        boolean begins = before.isEmpty() || before.get(before.size() - 1).is(Shape.BLANK);
        return begins
                && line(1, line).is(Shape.PLAIN)
                && UNDERLINE.matcher(next).matches();
    }

    private static int afterFrontMatter(List<String> lines) {
        Matcher mark = FRONT.matcher(lines.get(0));
        if (!mark.matches()) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark.group(1))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isOneFence(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        long fences =
                filled.stream().filter(line -> FENCE.matcher(line).matches()).count();
        return fences == 2
                && FENCE.matcher(filled.get(0)).matches()
                && FENCE.matcher(filled.get(filled.size() - 1)).matches();
    }
}
