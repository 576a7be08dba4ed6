package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is who in one export: users by id, bots by the id of their integration, channels by id. What the export does not
 * know keeps its id. Filled first, then read; for one thread.
 */
final class SlackNames {

    private static final int LONGEST = 255;

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> bots = new HashMap<>();
    private final Map<String, String> channels = new HashMap<>();
    private final Set<String> botUsers = new HashSet<>();

    SlackNames() {
        addUser("USLACKBOT", "Slackbot", true); // speaks in every workspace and stands in no list
    }

    void addUser(String id, String name, boolean bot) {
        users.put(id, shown(name));
        if (bot) {
            botUsers.add(id);
        }
    }

    /** A name that is known already stays. */
    void addBot(String botId, String name) {
        bots.putIfAbsent(botId, shown(name));
    }

    void addChannel(String id, String name) {
        channels.put(id, shown(name));
    }

    int size() {
        return users.size() + bots.size() + channels.size();
    }

    /** The user's name; the label that came along, or the id, where the export does not have the user. */
    String user(String id, @Nullable String label) {
        return users.getOrDefault(id, label == null || label.isBlank() ? id : label);
    }

    @Nullable
    String knownUser(String id) {
        return users.get(id);
    }

    boolean isBotUser(String id) {
        return botUsers.contains(id);
    }

    @Nullable
    String bot(String botId) {
        return bots.get(botId);
    }

    String channel(String id, @Nullable String label) {
        return channels.getOrDefault(id, label == null || label.isBlank() ? id : label);
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
