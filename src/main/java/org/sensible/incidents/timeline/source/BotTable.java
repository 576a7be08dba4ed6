package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.Kind;

/**
 * Tells what a bot's message in a chat is about, by the bot's name, the colours of its attachments and its words. The
 * first row that fits decides; where none fits it is a message. Stateless.
 *
 * <table>
 * <caption>In this order</caption>
 * <tr><th>Bot</th><th>Colour</th><th>Words</th><th>Kind</th></tr>
 * <tr><td>deploys</td><td></td><td>rolled back, rollback</td><td>rollback</td></tr>
 * <tr><td>deploys</td><td></td><td>deploy…, rollout, released, promoted, synced</td><td>deploy</td></tr>
 * <tr><td>keeps code</td><td></td><td>deployed, deployment, released</td><td>deploy</td></tr>
 * <tr><td>monitors</td><td></td><td>acknowledged, acked, on it</td><td>ack</td></tr>
 * <tr><td>monitors</td><td></td><td>resolved, recovered, back to normal, [OK], up again</td><td>resolved</td></tr>
 * <tr><td>monitors</td><td>red, amber</td><td></td><td>alert</td></tr>
 * <tr><td>monitors</td><td>green</td><td></td><td>resolved</td></tr>
 * <tr><td>monitors</td><td></td><td>firing, triggered, alert, critical, down, problem and the like</td><td>alert</td></tr>
 * <tr><td>any</td><td></td><td>FIRING first, [FIRING:1], [ALERT], [CRITICAL], [PROBLEM], [Triggered]</td><td>alert</td></tr>
 * <tr><td>any</td><td></td><td>RESOLVED first, [RESOLVED], [OK], [RECOVERY], [Recovered]</td><td>resolved</td></tr>
 * <tr><td>any</td><td></td><td>rolled back … from, in or on production</td><td>rollback</td></tr>
 * <tr><td>any</td><td></td><td>deployed … to production, staging, prod</td><td>deploy</td></tr>
 * </table>
 *
 * <p>Monitors are Alertmanager, Prometheus, Grafana, PagerDuty, Opsgenie, Datadog, Nagios, Icinga, Zabbix, Sensu,
 * Sentry, New Relic, CloudWatch, Pingdom, UptimeRobot, StatusCake, Splunk On-Call (VictorOps), Honeycomb, Mackerel and
 * what calls itself alert or monitor. Jenkins, Argo CD, Flux, Spinnaker, Octopus, Harness, Buildkite, CircleCI, Travis,
 * CodeDeploy, Heroku, Vercel, Netlify, Capistrano and what calls itself deploy or release deploys. GitHub, GitLab and
 * Bitbucket keep code: there a push may be about a deployment script.
 */
final class BotTable {

    private static final Pattern DEPLOYS = words(
            "jenkins|argo|flux|spinnaker|octopus|harness|buildkite|circle ?ci|travis|codedeploy|codepipeline|heroku|vercel"
                    + "|netlify|capistrano|deploy\\w*|releas\\w*");
    private static final Pattern KEEPS_CODE = words("github|gitlab|bitbucket");
    private static final Pattern MONITORS =
            words("alert\\w*|prometheus|grafana|pagerduty|opsgenie|datadog|nagios|icinga|zabbix|sensu|sentry|new ?relic"
                    + "|cloudwatch|pingdom|uptime\\w*|statuscake|victorops|splunk|honeycomb|mackerel|monitor\\w*");
    private static final Pattern ANY = Pattern.compile("");

    private static final Pattern ROLLED_BACK = words("roll(?:ed|ing|s)?[- ]?back");
    private static final Pattern DEPLOYED = words("deploy\\w*|rollout|rolled out|released|promoted|synced");

    private static final List<Row> ROWS = List.of(
            new Row(DEPLOYS, Set.of(), ROLLED_BACK, Kind.ROLLBACK),
            new Row(DEPLOYS, Set.of(), DEPLOYED, Kind.DEPLOY),
            new Row(KEEPS_CODE, Set.of(), words("deployed|deployment|released"), Kind.DEPLOY),
            new Row(MONITORS, Set.of(), words("acknowledged|acked|on it"), Kind.ACK),
            new Row(
                    MONITORS,
                    Set.of(),
                    words("resolved|recover(?:ed|y)|back to normal|up again|\\[ok]|is ok|is up"),
                    Kind.RESOLVED),
            new Row(MONITORS, Set.of(Colour.RED, Colour.AMBER), ANY, Kind.ALERT),
            new Row(MONITORS, Set.of(Colour.GREEN), ANY, Kind.RESOLVED),
            new Row(
                    MONITORS,
                    Set.of(),
                    words("firing|triggered|alert(?:ing)?|critical|warn(?:ing)?|down|problem|failed|failing|outage"
                            + "|no data|error"),
                    Kind.ALERT),
            new Row(ANY, Set.of(), tag("firing(?::\\d+)?|alert|critical|problem|triggered", "firing"), Kind.ALERT),
            new Row(ANY, Set.of(), tag("resolved(?::\\d+)?|ok|recovery|recovered", "resolved"), Kind.RESOLVED),
            new Row(ANY, Set.of(), words("rolled back\\b.{0,200}\\b(?:from|in|on) prod(?:uction)?"), Kind.ROLLBACK),
            new Row(ANY, Set.of(), words("deployed\\b.{0,200}\\bto (?:prod(?:uction)?|staging)"), Kind.DEPLOY));

    private BotTable() {}

    /**
     * @param bot name of the bot, {@code null} where nobody knows it
     * @param colours of its attachments, as Slack writes them: {@code good}, {@code warning}, {@code danger} or RGB in
     *     hexadecimal with or without {@code #}
     */
    static Kind kind(@Nullable String bot, List<String> colours, String text) {
        String name = bot == null ? "" : bot;
        List<Colour> seen = colours.stream().map(Colour::of).toList();
        return ROWS.stream()
                .filter(row -> row.fits(name, seen, text))
                .findFirst()
                .map(Row::kind)
                .orElse(Kind.MESSAGE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** In brackets anywhere, or as the first word. */
    private static Pattern tag(String alternatives, String first) {
        return Pattern.compile("\\[(?:" + alternatives + ")]|^" + first + "\\b", Pattern.CASE_INSENSITIVE);
    }

    private record Row(Pattern bot, Set<Colour> colours, Pattern words, Kind kind) {

        boolean fits(String name, List<Colour> seen, String text) {
            return bot.matcher(name).find()
                    && (colours.isEmpty() || seen.stream().anyMatch(colours::contains))
                    && words.matcher(text).find();
        }
    }

    /** What a colour says, by its hue. */
    enum Colour {
        RED,
        AMBER,
        GREEN,
        OTHER;

        private static final Pattern RGB = Pattern.compile("#?([0-9a-fA-F]{6})");
        private static final int MOST = 0xff;
        private static final int DARK = 0x40;

        static Colour of(String colour) {
            return switch (colour) {
                case "danger" -> RED;
                case "warning" -> AMBER;
                case "good" -> GREEN;
                default -> {
                    Matcher rgb = RGB.matcher(colour);
                    yield rgb.matches() ? ofHue(Integer.parseInt(rgb.group(1), 16)) : OTHER;
                }
            };
        }

        /** Grey, pale and very dark colours say nothing. */
        private static Colour ofHue(int rgb) {
            int red = rgb >> 16 & MOST;
            int green = rgb >> 8 & MOST;
            int blue = rgb & MOST;
            int max = Math.max(red, Math.max(green, blue));
            int spread = max - Math.min(red, Math.min(green, blue));
            if (spread * 3 < max || max < DARK) {
                return OTHER;
            }
            if (max == green) {
                return red > blue && red * 10 > green * 8 ? AMBER : GREEN;
            }
            if (max == blue) {
                return OTHER;
            }
            return green * 10 > red * 4 && green > blue ? AMBER : RED;
        }
    }
}
