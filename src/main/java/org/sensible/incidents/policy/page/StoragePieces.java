package org.sensible.incidents.policy.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pieces of a policy page in Confluence's storage format.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence storage format</a>
 */
final class StoragePieces {

    private StoragePieces() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String heading(String plain) {
        return "<h2>" + text(plain) + "</h2>";
    }

    static String paragraph(String plain) {
        return "<p>" + text(plain) + "</p>";
    }

    static String user(String key) {
        return "<ac:link>" + userOfParameter(key) + "</ac:link>";
    }

    static String userOfParameter(String key) {
        return "<ri:user ri:userkey=\"" + text(key) + "\"/>";
    }

    static String macro(String name, String body) {
        return macro(name, Map.of(), body);
    }

    /** @param parameters markup by name, in the map's order */
    static String macro(String name, Map<String, String> parameters, String body) {
        String stored = parameters.entrySet().stream()
                .map(one -> "<ac:parameter ac:name=\"" + one.getKey() + "\">" + one.getValue() + "</ac:parameter>")
                .collect(Collectors.joining());
        return "<ac:structured-macro ac:name=\"" + name + "\" ac:schema-version=\"1\">" + stored + "<ac:rich-text-body>"
                + body + "</ac:rich-text-body></ac:structured-macro>";
    }

    /** Cells are markup. */
    static String table(List<String> headings, List<List<String>> rows) {
        return "<table><tbody>" + row("th", headings)
                + rows.stream().map(row -> row("td", row)).collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + "><p>" + cell + "</p></" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
