package org.sensible.incidents.postmortem.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Plain HTML ({@link PlainPage}) as Markdown with tables. What people wrote is never taken for markup: its signs are escaped.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>|#~";

    private Markdown() {}

    /** The blocks inside of the element, with an empty line between them and a line end at the end. */
    static String of(Element element) {
        return String.join("\n\n", blocks(element)) + "\n";
    }

    private static List<String> blocks(Element element) {
        List<String> blocks = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && child.isBlock()
                    || node.nodeName().equals("pre")) {
                end(loose, blocks);
                String block = block((Element) node);
                if (!block.isBlank()) {
                    blocks.add(block);
                }
            } else {
                loose.append(inline(node));
            }
        }
        end(loose, blocks);
        return blocks;
    }

    private static void end(StringBuilder loose, List<String> blocks) {
        if (!loose.toString().isBlank()) {
            blocks.add(loose.toString().strip());
        }
        loose.setLength(0);
    }

    private static String block(Element element) {
        String name = element.tagName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "#".repeat(name.charAt(1) - '0') + " " + line(element);
            case "ul", "ol" -> list(element, name.equals("ol"));
            case "table" -> table(element);
            case "pre" -> fenced(element.wholeText());
            case "hr" -> "---";
            case "blockquote" -> indented("> ", "> ", String.join("\n\n", blocks(element)));
            default -> String.join("\n\n", blocks(element));
        };
    }

    /** A fence longer than any run of backticks in it. */
    private static String fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code.stripTrailing() + "\n" + fence;
    }

    private static String list(Element list, boolean isOrdered) {
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String mark = isOrdered ? (items.size() + 1) + ". " : "- ";
            items.add(indented(mark, " ".repeat(mark.length()), String.join("\n", blocks(item))));
        }
        return String.join("\n", items);
    }

    private static String indented(String first, String others, String text) {
        return first + text.replace("\n", "\n" + others);
    }

    private static String table(Element table) {
        List<List<String>> rows = table.select("tr").stream()
                .map(row -> row.children().stream().map(Markdown::cell).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return "";
        }
        boolean hasHead = table.select("tr").first().select("> td").isEmpty();
        List<String> lines = new ArrayList<>();
        if (!hasHead) {
            lines.add(row(List.of(), columns));
            lines.add(rule(columns));
        }
        for (List<String> cells : rows) {
            lines.add(row(cells, columns));
            if (lines.size() == 1) {
                lines.add(rule(columns));
            }
        }
        return String.join("\n", lines);
    }

    private static String row(List<String> cells, int columns) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < columns) {
            all.add("");
        }
        return "| " + String.join(" | ", all) + " |";
    }

    private static String rule(int columns) {
        return "|" + "---|".repeat(columns);
    }

    private static String cell(Element cell) {
        return String.join("<br>", blocks(cell)).replace("\n", "<br>");
    }

    private static String line(Element element) {
        return element.childNodes().stream()
                .map(Markdown::inline)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String words = element.childNodes().stream().map(Markdown::inline).collect(Collectors.joining());
        return switch (element.tagName()) {
            case "br" -> "<br>";
            case "strong" -> words.isBlank() ? words : "**" + words.strip() + "**";
            case "em" -> words.isBlank() ? words : "*" + words.strip() + "*";
            case "del" -> words.isBlank() ? words : "~~" + words.strip() + "~~";
            case "code" -> code(element.wholeText());
            case "a" ->
                "[" + words + "](<"
                        + element.attr("href")
                                .replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("|", "%7C") + ">)";
            default -> words;
        };
    }

    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text.replace("|", "\\|") + "`";
    }

    /** As text that a reader sees as it was written. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
