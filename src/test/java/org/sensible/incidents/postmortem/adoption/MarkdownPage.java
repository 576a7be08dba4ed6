package org.sensible.incidents.postmortem.adoption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file as somebody's import brings it into a wiki: headings, tables, lists and paragraphs in storage format. Takes as
 * much of Markdown as the fixtures use.
 *
 * @param title of the front matter, else the first heading
 */
record MarkdownPage(String title, String body) {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");
    private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+\\|?");

    static MarkdownPage read(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String title = null;
        if (!lines.isEmpty() && (lines.get(0).equals("---") || lines.get(0).equals("+++"))) {
            int end = lines.subList(1, lines.size()).indexOf(lines.get(0)) + 1;
            for (String line : lines.subList(1, end)) {
                if (line.matches("title ?[:=].*")) {
                    title = line.replaceFirst("title ?[:=]", "").strip().replaceAll("^[\"']|[\"']$", "");
                }
            }
            lines = lines.subList(end + 1, lines.size());
        }
        StringBuilder body = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            String wanted = line.startsWith("|") ? "table" : item.matches() ? "ul" : "";
            if (!wanted.isEmpty() || heading.matches() || line.isBlank()) {
                flush(paragraph, body);
            }
            if (!wanted.equals(open) && !(open.equals("ul") && line.startsWith("  "))) {
                body.append(open.isEmpty() ? "" : "</" + open + ">").append(wanted.isEmpty() ? "" : "<" + wanted + ">");
                open = wanted;
            }
            if (heading.matches()) {
                title = title == null ? heading.group(2).strip() : title;
                body.append("<h%d>%s</h%d>"
                        .formatted(
                                heading.group(1).length(),
                                text(heading.group(2)),
                                heading.group(1).length()));
            } else if (wanted.equals("table")) {
                row(line, body);
            } else if (item.matches()) {
                body.append("<li>").append(text(item.group(1))).append("</li>");
            } else if (!line.isBlank()) {
                paragraph.add(line);
            }
        }
        flush(paragraph, body);
        body.append(open.isEmpty() ? "" : "</" + open + ">");
        return new MarkdownPage(title == null ? file.getFileName().toString() : title, body.toString());
    }

    private static void flush(List<String> paragraph, StringBuilder body) {
        if (!paragraph.isEmpty()) {
            body.append("<p>").append(text(String.join(" ", paragraph))).append("</p>");
            paragraph.clear();
        }
    }

    private static void row(String line, StringBuilder body) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        body.append("<tr>");
        for (String cell : line.replaceAll("^\\||\\|\\s*$", "").split("\\|")) {
            body.append("<td>").append(text(cell.strip())).append("</td>");
        }
        body.append("</tr>");
    }

    private static String text(String markdown) {
        return markdown.replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("[*_`]{1,3}", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
