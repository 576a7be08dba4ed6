package org.sensible.incidents.timeline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.sensible.incidents.timeline.source.TextLine.Shape;

/** Takes HTML apart into lines: rows of tables, items, headings, paragraphs and breaks, at their place in the source. */
final class HtmlLines {

    private static final Pattern MARKS = Pattern.compile("<(?:t[rdh]|li|h[1-6])\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int wordsAt = 1;
    private int lists;

    private HtmlLines() {}

    static boolean isHtml(String text) {
        return MARKS.matcher(text).find();
    }

    static List<TextLine> of(String text) {
        HtmlLines html = new HtmlLines();
        Document document = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        document.select("script, style, head").remove();
        html.read(document.body());
        html.flush(Shape.PLAIN, 0);
        return html.lines;
    }

    private void read(Node parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                add(text);
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "tr" -> row(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                alone(element, Shape.HEADING, element.normalName().charAt(1) - '0');
            case "li" -> alone(element, Shape.ITEM, lists * 2);
            case "ul", "ol" -> {
                flush(Shape.ITEM, lists * 2);
                lists++;
                read(element);
                lists--;
            }
            case "p", "div", "table", "br" -> {
                flush(Shape.PLAIN, 0);
                read(element);
                flush(Shape.PLAIN, 0);
            }
            case "pre" -> {
                flush(Shape.PLAIN, 0);
                words.append(element.wholeText());
                flush(Shape.CODE, 0);
            }
            default -> read(element);
        }
    }

    private void alone(Element element, Shape shape, int depth) {
        flush(Shape.PLAIN, 0);
        wordsAt = line(element);
        read(element);
        flush(shape, depth);
    }

    private void row(Element row) {
        flush(Shape.PLAIN, 0);
        List<String> cells = row.select("> td, > th").stream()
                .map(Element::text)
                .map(String::strip)
                .toList();
        lines.add(new TextLine(line(row), Shape.ROW, 0, String.join(" | ", cells), cells));
    }

    /** What stands between marks may itself be lines. */
    private void add(TextNode text) {
        int line = Math.max(1, text.sourceRange().start().lineNumber());
        String[] parts = text.getWholeText().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 && lists == 0) {
                flush(Shape.PLAIN, 0);
            }
            if (words.isEmpty()) {
                wordsAt = line + i;
            }
            words.append(i > 0 && lists > 0 ? " " : "").append(parts[i]);
        }
    }

    private void flush(Shape shape, int depth) {
        String text = words.toString().replace('\u00a0', ' ').strip();
        words.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        TextLine line = TextLine.of(wordsAt, shape, depth, text);
        lines.add(shape == Shape.PLAIN ? TextLines.line(wordsAt, text) : line);
    }

    private static int line(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }
}
