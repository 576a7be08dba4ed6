package org.sensible.incidents.timeline.source;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes secrets out of text that comes from elsewhere: Slack's own tokens ({@code xoxb-…}, {@code xoxe-…} and the
 * like), parameters of addresses that are named like a secret ({@code token=…}), and {@code t=} where an address of Slack
 * carries its download token in it; elsewhere {@code t=} is the minute of a film. Stateless.
 */
final class Secrets {

    private static final String GONE = "…";
    private static final Pattern SLACK_TOKEN = Pattern.compile("\\b(xox[a-z](?:\\.xox[a-z])?-)[A-Za-z0-9-]+");
    private static final Pattern PARAMETER = Pattern.compile(
            "([?&;](?:[a-z_]*token|(?:pub_|client_)?secret|api_?key|password|signature|sig|x-amz-signature)=)"
                    + "[^\\s&;<>|\"')]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLACK_DOWNLOAD = Pattern.compile(
            "(https?://(?:[a-z0-9-]+\\.)*slack(?:-files|-edge)?\\.com/[^\\s<>|\"]*?[?&]t=)[^\\s&<>|\"')]+",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** The text without what would open something; the very same text where nothing was found. */
    static String strike(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("xox") && text.indexOf('=') < 0) {
            return text;
        }
        String struck = strike(SLACK_TOKEN, text);
        return strike(SLACK_DOWNLOAD, strike(PARAMETER, struck));
    }

    private static String strike(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(Secrets::opening);
    }

    private static String opening(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) + GONE);
    }
}
