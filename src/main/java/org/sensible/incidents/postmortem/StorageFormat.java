package org.sensible.incidents.postmortem;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pieces of a page in Confluence's storage format. Whatever comes from people or payloads enters through
 * {@link #text}, so that it shows as text.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence storage format</a>
 */
final class StorageFormat {

    /** Up to white space, quotes and brackets, without the punctuation of the sentence around it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'()\\[\\]{}|\\\\^`]*[^\\s<>\"'()\\[\\]{}|\\\\^`.,;:!?]");

    private StorageFormat() {}

    /** The text with the five special characters as entities and line breaks as {@code <br/>}. */
    static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br/>");
                case '\t' -> out.append(' ');
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** The same, with addresses of the web as links. Other schemes stay text. */
    static String linkedText(String plain) {
        StringBuilder out = new StringBuilder();
        Matcher address = ADDRESS.matcher(plain);
        int done = 0;
        while (address.find()) {
            String url = text(address.group());
            out.append(text(plain.substring(done, address.start())));
            out.append("<a href=\"").append(url).append("\">").append(url).append("</a>");
            done = address.end();
        }
        return out.append(text(plain.substring(done))).toString();
    }

    static String paragraph(String markup) {
        return "<p>" + markup + "</p>";
    }

    /** A hint that the editor shows and the reader does not see. */
    static String placeholder(String plain) {
        return "<ac:placeholder>" + text(plain) + "</ac:placeholder>";
    }

    /** A user as the host shows and keeps one. */
    static String user(String userKey) {
        return "<ac:link><ri:user ri:userkey=\"" + text(userKey) + "\"/></ac:link>";
    }

    /** A macro without a body; parameters in the order of the map. */
    static String macro(String name, Map<String, String> parameters) {
        return open(name, parameters) + "</ac:structured-macro>";
    }

    /** A macro around a body in storage format. */
    static String macro(String name, Map<String, String> parameters, String body) {
        return open(name, parameters) + "<ac:rich-text-body>" + body + "</ac:rich-text-body></ac:structured-macro>";
    }

    private static String open(String name, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> "<ac:parameter ac:name=\"" + p.getKey() + "\">" + text(p.getValue()) + "</ac:parameter>")
                .collect(Collectors.joining(
                        "", "<ac:structured-macro ac:name=\"" + name + "\" ac:schema-version=\"1\">", ""));
    }

    /** What XML 1.0 takes, but for the line ends handled above: a page with anything else cannot be saved. */
    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
