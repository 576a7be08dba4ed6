package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/** Who and what a Slack export names: its users, bots and channels. For one thread. */
final class SlackDirectory {

    private static final Pattern BOT_ADDED = Pattern.compile("<[^|>]*/services/(B[A-Z0-9]+)\\|([^>]+)>");
    private static final int MOST_NAMES = 200_000;

    private final SlackNames names = new SlackNames();

    /** By the name of the channel, and by its id. */
    private final Map<String, Channel> channels = new HashMap<>();

    boolean hasChannels() {
        return !channels.isEmpty();
    }

    /** Whether there is a channel of that name or id. */
    boolean knows(String channel) {
        return channels.containsKey(channel);
    }

    /** Whether the folder is that of the channel, which is given by its name or its id. */
    boolean isFolderOf(String folder, String channel) {
        Channel kept = channels.get(folder);
        return folder.equalsIgnoreCase(channel)
                || kept != null
                        && (kept.equals(channels.get(channel)) || kept.id().equals(channel.toUpperCase(Locale.ROOT)));
    }

    /**
     * What reads the messages of a folder.
     *
     * @param workspace address of the workspace, for links to the messages; {@code null} for none
     */
    SlackMessages messagesOf(String folder, @Nullable String workspace) {
        Channel channel = channels.get(folder);
        if (channel == null) {
            return new SlackMessages(names, folder, Set.of(), null);
        }
        String linkBase =
                workspace == null ? null : workspace.replaceFirst("/+$", "") + "/archives/" + channel.id() + "/";
        return new SlackMessages(names, channel.id(), channel.pins(), linkBase);
    }

    /** A user, as {@code users.json} has him. */
    void addUser(JsonNode user) {
        String id = user.path("id").asText();
        JsonNode profile = user.path("profile");
        String name = firstText(
                profile.path("display_name"), profile.path("real_name"), user.path("real_name"), user.path("name"));
        if (id.isEmpty() || name.isEmpty()) {
            return;
        }
        checkSize();
        names.addUser(id, name, user.path("is_bot").asBoolean());
        String botId = profile.path("bot_id").asText();
        if (!botId.isEmpty()) {
            names.addBot(botId, name);
        }
    }

    /** A channel, as one of the lists of channels has it. */
    void addChannel(JsonNode channel) {
        String id = channel.path("id").asText();
        if (id.isEmpty()) {
            return;
        }
        checkSize();
        String name = normal(channel.path("name").asText(id));
        Set<String> pins = new HashSet<>();
        channel.path("pins").forEach(pin -> pins.add(pin.path("id").asText()));
        names.addChannel(id, name);
        Channel known = new Channel(id, Set.copyOf(pins));
        channels.put(name, known);
        channels.put(id, known);
    }

    private void checkSize() {
        if (names.size() >= MOST_NAMES) {
            throw new TooLarge(Text.of("incidents.timeline.import.tooManyNames", MOST_NAMES));
        }
    }

    /** Some messages tell the name of a bot. */
    void learnBot(JsonNode message) {
        if ("bot_add".equals(message.path("subtype").asText())) {
            Matcher added = BOT_ADDED.matcher(message.path("text").asText());
            if (added.find()) {
                checkSize();
                names.addBot(added.group(1), added.group(2));
            }
        }
    }

    /** As the archive gives the names of folders. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String firstText(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isTextual() && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return "";
    }

    /**
     * @param pins the {@code ts} of its pinned messages, among ids of files
     */
    private record Channel(String id, Set<String> pins) {}
}
