package org.sensible.incidents.timeline.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes secrets out of text that comes from elsewhere: tokens that have a form of their own (Slack, GitHub, GitLab, AWS,
 * Google, Stripe, npm, JSON web tokens), blocks of private keys, what stands behind {@code Authorization:} and {@code
 * Bearer}, passwords in addresses, parameters of addresses that are named like a secret ({@code token=…}), {@code
 * password: …} and the like, and {@code t=} where an address of Slack carries its download token in it; elsewhere {@code
 * t=} is the minute of a film. Words about passwords stay. Stateless.
 */
final class Secrets {

    private static final String GONE = "…";

    /** Words that say something of a secret and are none. */
    private static final String WORDS =
            "(?:none|null|nil|true|false|yes|no|reset|changed|rotated|rotation|revoked|expired|expiry"
                    + "|required|optional|missing|wrong|incorrect|invalid|unknown|empty|see|same|tbd|n/a|redacted|hidden|\\*+|x{3,}"
                    + "|<[^>]*>|\\$\\{?\\w+}?|\\{\\{.*)";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "(-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----)(?!…)(?s:.*?)(?:-----END [A-Z ]{0,40}PRIVATE KEY(?:"
                            + " BLOCK)?-----|\\z)",
                    "private key"),
            new Rule("\\b(xox[a-z](?:\\.xox[a-z])?-)[A-Za-z0-9-]+", "xox"),
            new Rule("\\b(gh[pousr]_)[A-Za-z0-9]{16,}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
            new Rule("\\b(github_pat_)[A-Za-z0-9_]{16,}", "github_pat_"),
            new Rule("\\b(glpat-)[A-Za-z0-9_-]{16,}", "glpat-"),
            new Rule("\\b(npm_)[A-Za-z0-9]{30,}", "npm_"),
            new Rule("\\b((?:sk|rk)_(?:live|test)_)[A-Za-z0-9]{12,}", "_live_", "_test_"),
            new Rule("\\b(AIza)[A-Za-z0-9_-]{30,}", "aiza"),
            new Rule("\\b(A(?:KIA|SIA|ROA|IDA))[A-Z0-9]{16}\\b", "akia", "asia", "aroa", "aida"),
            new Rule("\\b(eyJ)[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?", "eyj"),
            new Rule(
                    "(?i)\\b(authorization[\"']?\\s*[:=]\\s*[\"']?(?:(?:bearer|basic|token|digest|apikey)\\s+)?+)"
                            + "[^\\s\"',]{4,}",
                    "authorization"),
            new Rule("(?i)\\b(bearer\\s+)(?=[^\\s\"']*\\d)[A-Za-z0-9._~+/-]{12,}=*", "bearer"),
            new Rule("(?i)\\b([a-z][a-z0-9+.-]{1,20}://[^\\s/:@\"'<>]{0,100}:)[^\\s/@\"'<>]{1,200}(?=@)", "://"),
            new Rule(
                    "(?i)([?&;](?:[a-z_]*token|(?:pub_|client_)?secret|api_?key|password|signature|sig|x-amz-signature)=)"
                            + "[^\\s&;<>|\"')]+",
                    "="),
            new Rule(
                    "(?i)(https?://(?:[a-z0-9-]+\\.)*slack(?:-files|-edge)?\\.com/[^\\s<>|\"]*?[?&]t=)[^\\s&<>|\"')]+",
                    "t="),
            // Behind "password" anything with a digit or a sign in it, or alone to the end of the line.
            new Rule(
                    named("pass(?:word|wd|phrase)|pwd|passwort|パスワード")
                            + "(?:(?=[^\\s\"',;]*[\\d!@#$%^&*_+~-])[^\\s\"',;]{3,}" + "|[^\\s\"',;]+(?=[\"']?\\s*$))",
                    "pass",
                    "pwd",
                    "パス"),
            // Behind these only what is too long and mixed for a word.
            new Rule(
                    named(
                                    "(?:[a-z0-9]+[_-])*(?:secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)")
                            + "(?=[^\\s\"',;]*\\d)[A-Za-z0-9+/_.~-]{8,}=*",
                    "secret",
                    "token",
                    "key"));

    private Secrets() {}

    /** The text without what would open something; the very same text where nothing was found. */
    static String strike(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String struck = text;
        for (Rule rule : RULES) {
            if (rule.hints().stream().anyMatch(lower::contains)) {
                struck = rule.pattern().matcher(struck).replaceAll(Secrets::opening);
            }
        }
        return struck;
    }

    private static String opening(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) + GONE);
    }

    /** The name and what binds it to its value, unless the value only says something of it, or was struck already. */
    private static String named(String names) {
        return "(?im)(?<![?&;\\p{Alnum}])((?:\\w{1,40}_)?(?:" + names + ")[\"']?\\s{0,3}(?:=|:|：|=>)\\s{0,3}[\"'`]?)(?!"
                + WORDS + "(?![\\w-])|\\S{0,12}…)";
    }

    /**
     * What to look for: group 1 stays.
     *
     * @param hints one of these, in lower case, is in every text that holds it; looking for them is quicker
     */
    private record Rule(Pattern pattern, List<String> hints) {

        Rule(String pattern, String... hints) {
            this(Pattern.compile(pattern), List.of(hints));
        }
    }
}
