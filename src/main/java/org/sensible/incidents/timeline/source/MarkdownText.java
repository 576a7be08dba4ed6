package org.sensible.incidents.timeline.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the words of a Markdown text readable as plain text: bold marks and footnote marks go, a link becomes its words and
 * its address, also where the address stands elsewhere in the text. Immutable.
 */
final class MarkdownText {

    private static final Pattern DEFINITION =
            Pattern.compile("^\\s{0,3}\\[([^\\]^]+)]:\\s*<?(\\S+?)>?\\s*(?:\".*\")?$");
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\]]*)]\\(\\s*<?([^)\\s>]*)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]\\[]+)]\\[([^\\]\\[]*)]");
    private static final Pattern SHORT = Pattern.compile("\\[([^\\]\\[^]+)](?![(\\[:])");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s?\\[\\^\\w+]");
    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?://|mailto:)[^>\\s]+)>");
    private static final Pattern BOLD = Pattern.compile("\\*\\*|(?<![\\w/])__|__(?![\\w/])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"|)\\]]*[^\\s<>\"|)\\].,;:!?'…]");

    private final Map<String, String> addresses = new HashMap<>();

    MarkdownText(List<TextLine> lines) {
        for (TextLine line : lines) {
            Matcher definition = DEFINITION.matcher(line.text());
            if (definition.matches()) {
                addresses.put(definition.group(1).toLowerCase(Locale.ROOT), definition.group(2));
            }
        }
    }

    static boolean isDefinition(String line) {
        return DEFINITION.matcher(line).matches();
    }

    String plain(String text) {
        String plain = LINK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isEmpty() ? link(found.group(3), found.group(2)) : found.group(2)));
        plain = REFERENCE.matcher(plain).replaceAll(found -> {
            String name = found.group(2).isEmpty() ? found.group(1) : found.group(2);
            String address = addresses.get(name.toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(address == null ? found.group() : link(address, found.group(1)));
        });
        plain = SHORT.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(
                        addresses.containsKey(found.group(1).toLowerCase(Locale.ROOT))
                                ? found.group(1)
                                : found.group()));
        plain = AUTOLINK.matcher(plain).replaceAll("$1");
        return BOLD.matcher(FOOTNOTE.matcher(plain).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /** The first address of the web in a text. */
    static Optional<String> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }

    private static String link(String address, String label) {
        return SlackText.link(address, label);
    }
}
