package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Slack's message text readable as plain text: mentions become names, links become their words and address, names
 * of emoji become the characters outside of code, and {@code &amp;}, {@code &lt;}, {@code &gt;} become what they stand
 * for. Of links only http, https and mailto keep their address. What it does not know stays as it is written.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text, Slack</a>
 */
final class SlackText {

    /** In angle brackets; Slack escapes those that people type. */
    private static final Pattern TOKEN = Pattern.compile("<([^<>\\n]+)>");

    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+'-]{1,100}(?:::skin-tone-[2-6])?):");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]+`", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");
    private static final Pattern DATE = Pattern.compile("date\\^(\\d{1,12})\\^.*");

    private final SlackNames names;

    SlackText(SlackNames names) {
        this.names = names;
    }

    /** The text as people read it; secrets are still in it. */
    String readable(String text) {
        StringBuilder readable = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            readable.append(tokens(text.substring(end, code.start()), SlackText::emojis))
                    .append(tokens(code.group(), UnaryOperator.identity()));
            end = code.end();
        }
        return readable.append(tokens(text.substring(end), SlackText::emojis)).toString();
    }

    /** The character of an emoji by Slack's name for it; a workspace's own emoji keep their name between colons. */
    static String emoji(String name) {
        return EmojiNames.character(name).orElse(":" + name + ":");
    }

    /** A link as plain text. */
    static String link(String address, @Nullable String label) {
        String words = label == null ? "" : label.strip();
        if (!hasGoodScheme(address)) {
            return words.isEmpty() ? address : words;
        }
        String plain = address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
        return words.isEmpty() || isSaidBy(plain, words) ? plain : words + " (" + plain + ")";
    }

    /** Emoji stand outside of tokens: an address may hold colons. */
    private String tokens(String text, UnaryOperator<String> between) {
        StringBuilder readable = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            readable.append(unescaped(between.apply(text.substring(end, token.start()))))
                    .append(token(token.group(1)));
            end = token.end();
        }
        return readable.append(unescaped(between.apply(text.substring(end)))).toString();
    }

    private String token(String token) {
        int bar = token.indexOf('|');
        String what = unescaped(bar < 0 ? token : token.substring(0, bar));
        String label = bar < 0 ? null : unescaped(emojis(token.substring(bar + 1)));
        return switch (what.isEmpty() ? ' ' : what.charAt(0)) {
            case '@' -> "@" + names.user(what.substring(1), label);
            case '#' -> "#" + names.channel(what.substring(1), label);
            case '!' -> command(what.substring(1), label);
            default -> link(what, label);
        };
    }

    private static String command(String command, @Nullable String label) {
        if (command.startsWith("date^")) {
            return label == null ? date(command).orElse(command) : label;
        }
        if (command.startsWith("subteam^")) {
            String name = label == null || label.isBlank() ? command.substring("subteam^".length()) : label;
            return name.startsWith("@") ? name : "@" + name;
        }
        String name = label == null || label.isBlank() ? command : label;
        return name.startsWith("@") ? name : "@" + name;
    }

    private static Optional<String> date(String command) {
        Matcher date = DATE.matcher(command);
        try {
            return date.matches()
                    ? Optional.of(
                            Instant.ofEpochSecond(Long.parseLong(date.group(1))).toString())
                    : Optional.empty();
        } catch (DateTimeException outOfRange) {
            return Optional.empty(); // then it stays as it is written
        }
    }

    private static String emojis(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        return EMOJI.matcher(text).replaceAll(found -> Matcher.quoteReplacement(emoji(found.group(1))));
    }

    /** Once only: what was typed as {@code &lt;} stays that. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(SlackText::character);
    }

    private static String character(MatchResult entity) {
        return switch (entity.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            default -> "&";
        };
    }

    private static boolean hasGoodScheme(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    }

    /** Slack writes addresses that people typed as links to themselves, often without the scheme. */
    private static boolean isSaidBy(String address, String words) {
        return trimmed(address).equals(trimmed(words));
    }

    private static String trimmed(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
