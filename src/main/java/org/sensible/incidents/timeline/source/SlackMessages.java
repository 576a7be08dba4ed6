package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

/**
 * Turns messages of one Slack channel, as exports hold them, into events. For one thread.
 *
 * @see <a href="https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports">How to read Slack data
 *     exports, Slack</a>
 */
final class SlackMessages {

    static final String SOURCE = "slack";

    private static final Pattern TS = Pattern.compile("(\\d{1,10})\\.(\\d{1,9})");
    private static final int NANO_DIGITS = 9;
    private static final Set<String> COMINGS_AND_GOINGS =
            Set.of("channel_join", "channel_leave", "group_join", "group_leave");
    private static final Set<String> SPOKEN = Set.of(
            "",
            "bot_message",
            "me_message",
            "thread_broadcast",
            "reply_broadcast",
            "file_share",
            "file_comment",
            "file_mention");
    private static final Set<String> PIN_REACTIONS = Set.of("pushpin", "round_pushpin");

    private final SlackNames names;
    private final SlackText text;
    private final String channel;
    private final Set<String> pins;

    @Nullable
    private final String linkBase;

    /**
     * @param channel the channel's id, or the name of its folder
     * @param pins the {@code ts} of messages that the channel has pinned
     * @param linkBase what stands before {@code p‹ts›} in a message's address, {@code null} where nobody knows
     */
    SlackMessages(SlackNames names, String channel, Set<String> pins, @Nullable String linkBase) {
        this.names = names;
        this.text = new SlackText(names);
        this.channel = channel;
        this.pins = pins;
        this.linkBase = linkBase;
    }

    /** The message as an event; empty for joins and leaves, and for what has no time or nothing to read. */
    Optional<NewEvent> event(JsonNode message) {
        String ts = message.path("ts").asText();
        Optional<Instant> at = message.path("ts").isTextual() ? instant(ts) : Optional.empty();
        String subtype = message.path("subtype").asText();
        if (at.isEmpty() || COMINGS_AND_GOINGS.contains(subtype)) {
            return Optional.empty();
        }
        Author author = author(message);
        boolean bot = author != null && author.bot();
        String readable = readable(message, bot);
        String struck = Secrets.strike(readable);
        if (struck.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                NewEvent.of(SOURCE, channel + "/" + ts, at.get(), kind(message, subtype, author, struck), struck)
                        .sourceTime(ts)
                        .author(author)
                        .link(linkBase == null ? null : linkBase + "p" + ts.replace(".", ""))
                        .pinned(isPinned(message, ts))
                        .flag(Flag.EDITED, message.path("edited").isObject())
                        .flag(Flag.REPLY, isReply(message, ts))
                        .flag(Flag.REDACTED, !struck.equals(readable))
                        .build());
    }

    /**
     * The instant of a {@code ts} such as {@code 1516454398.000074}; a double could not hold it. In old exports the
     * digits after the point are a counter; they are kept as they are. Empty where it is none, or past 2199.
     */
    static Optional<Instant> instant(String ts) {
        Matcher matcher = TS.matcher(ts);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2);
        long nanos = Long.parseLong(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
        Instant at = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), nanos);
        return Optional.of(at).filter(instant -> !instant.isAfter(Accepted.LAST));
    }

    private static Kind kind(JsonNode message, String subtype, @Nullable Author author, String text) {
        if (!SPOKEN.contains(subtype)) {
            return Kind.CHANGE;
        }
        if (author == null || !author.bot()) {
            return Kind.MESSAGE;
        }
        List<String> colours = elements(message, "attachments")
                .map(attachment -> attachment.path("color").asText())
                .toList();
        return BotTable.kind(author.name(), colours, text);
    }

    @Nullable
    private Author author(JsonNode message) {
        String user =
                message.path("user").asText(message.path("comment").path("user").asText());
        String botId = message.path("bot_id").asText();
        boolean isKnownHuman = names.knownUser(user) != null && !names.isBotUser(user);
        if (names.isBotUser(user) || !isKnownHuman && isBot(message, botId)) {
            return Author.bot(botId.isEmpty() ? user : botId, botName(message, user, botId));
        }
        return user.isEmpty() ? null : Author.human(user, userName(message, user));
    }

    private static boolean isBot(JsonNode message, String botId) {
        return !botId.isEmpty() || "bot_message".equals(message.path("subtype").asText());
    }

    private String userName(JsonNode message, String user) {
        JsonNode profile = message.path("user_profile");
        String label = firstText(
                profile.path("display_name"),
                profile.path("real_name"),
                profile.path("name"),
                message.path("username"));
        return names.user(user, label);
    }

    private String botName(JsonNode message, String user, String botId) {
        String said =
                firstText(message.path("username"), message.path("bot_profile").path("name"));
        if (!said.isEmpty()) {
            return said;
        }
        String known = names.bot(botId);
        if (known != null) {
            return known;
        }
        return user.isEmpty() ? botId.isEmpty() ? "bot" : botId : names.user(user, null);
    }

    private String readable(JsonNode message, boolean bot) {
        Set<String> lines = new LinkedHashSet<>();
        add(lines, text.readable(message.path("text").asText()));
        boolean hasText = !lines.isEmpty();
        elements(message, "attachments")
                .filter(attachment -> bot || !hasText || !isPreview(attachment))
                .forEach(attachment -> addAttachment(lines, attachment));
        if (lines.isEmpty()) {
            add(lines, new SlackBlocks(text, names).readable(message.path("blocks")));
        }
        for (JsonNode file : files(message)) {
            addFile(lines, file);
        }
        return String.join("\n", lines);
    }

    /** Slack adds to a link what its page says; nobody in the channel said it. */
    private static boolean isPreview(JsonNode attachment) {
        return attachment.has("from_url") && !attachment.path("is_share").asBoolean();
    }

    private void addAttachment(Set<String> lines, JsonNode attachment) {
        Set<String> own = new LinkedHashSet<>();
        add(own, text.readable(attachment.path("pretext").asText()));
        String title = text.readable(attachment.path("title").asText());
        String titleLink = attachment.path("title_link").asText();
        add(own, titleLink.isEmpty() || title.isEmpty() ? title : SlackText.link(titleLink, title));
        add(own, text.readable(attachment.path("text").asText()));
        elements(attachment, "fields").forEach(field -> add(own, field(field)));
        if (own.isEmpty()) {
            add(own, new SlackBlocks(text, names).readable(attachment.path("blocks")));
        }
        if (own.isEmpty()) {
            add(own, text.readable(attachment.path("fallback").asText()));
        }
        lines.addAll(own);
    }

    private String field(JsonNode field) {
        String title = text.readable(field.path("title").asText());
        String value = text.readable(field.path("value").asText());
        return title.isEmpty() || value.isEmpty() ? title + value : title + ": " + value;
    }

    private static List<JsonNode> files(JsonNode message) {
        List<JsonNode> files = new ArrayList<>();
        elements(message, "files").forEach(files::add);
        if (message.path("file").isObject()) {
            files.add(message.path("file"));
        }
        return files;
    }

    /** Name and page only: the addresses of the content carry tokens. */
    private static void addFile(Set<String> lines, JsonNode file) {
        String name = firstText(file.path("title"), file.path("name"));
        String page = file.path("permalink").asText();
        boolean isSaid = !page.isEmpty() && lines.stream().anyMatch(line -> line.contains(page));
        if (!name.isEmpty() && !isSaid) {
            add(lines, "📎 " + (page.isEmpty() ? name : SlackText.link(page, name)));
        }
    }

    private boolean isPinned(JsonNode message, String ts) {
        return pins.contains(ts)
                || message.path("pinned_to").size() > 0
                || elements(message, "reactions")
                        .anyMatch(reaction -> PIN_REACTIONS.contains(
                                reaction.path("name").asText().toLowerCase(Locale.ROOT)));
    }

    private static boolean isReply(JsonNode message, String ts) {
        String thread = message.path("thread_ts").asText();
        return !thread.isEmpty() && !thread.equals(ts);
    }

    private static void add(Set<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }

    private static String firstText(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isTextual() && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return "";
    }

    /** The objects in an array of that name; none where it is something else. */
    private static Stream<JsonNode> elements(JsonNode node, String name) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).filter(JsonNode::isObject)
                : Stream.empty();
    }
}
