package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.timeline.NewEvent;

/**
 * A Slack workspace export: {@code users.json}, the lists of channels, and a folder for each channel with a file for
 * each day, in a zip or a folder, also within one folder more. Opening it looks at every file, so that a broken or
 * oversized one is refused before anything is recorded; reading it hands on one message at a time. Days are read in the
 * order of their names, but times are taken from the messages: a file's day is not one of UTC. For one thread.
 *
 * @see <a href="https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports">How to read Slack data
 *     exports, Slack</a>
 */
public final class SlackExport implements Import {

    private static final Pattern DAY = Pattern.compile("(.*/)?([^/]{1,200})/(\\d{4}-\\d{2}-\\d{2})\\.json");
    private static final List<String> CHANNEL_LISTS = List.of("channels.json", "groups.json", "mpims.json", "dms.json");
    private static final int MOST_CHANNELS_TOLD = 20;

    private final ExportArchive archive;
    private final SlackDirectory directory = new SlackDirectory();

    /** Names of the folders that are read, with the day files of each in order. */
    private final Map<String, List<String>> days;

    @Nullable
    private final String workspace;

    private int messages;

    private SlackExport(ExportArchive archive, @Nullable String workspace) {
        this.archive = archive;
        this.workspace = workspace;
        this.days = days(archive.names());
    }

    /**
     * @param place a zip or a folder
     * @param channel name or id of the one channel to read, also with {@code #}; {@code null} for all
     * @param workspace address of the workspace, for links to the messages; {@code null} for none
     * @throws InvalidInput where it is no zip, no export, a file in it is broken (the words name it), or the channel is
     *     not in it
     * @throws TooLarge where it is, or would become, larger than is taken
     */
    public static SlackExport open(Path place, @Nullable String channel, @Nullable String workspace)
            throws IOException {
        return open(place, channel, workspace, ExportArchive.Limits.USUAL);
    }

    static SlackExport open(
            Path place, @Nullable String channel, @Nullable String workspace, ExportArchive.Limits limits)
            throws IOException {
        ExportArchive archive = ExportArchive.open(place, limits);
        try {
            SlackExport export = new SlackExport(archive, workspace);
            export.readNames();
            if (export.days.isEmpty() && !export.directory.hasChannels()) {
                throw new InvalidInput(null, Text.of("incidents.timeline.import.noExport"));
            }
            if (channel != null && !channel.isBlank()) {
                export.keepOnly(SlackDirectory.normal(channel.strip().replaceFirst("^#", "")));
            }
            export.survey();
            return export;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /**
     * Hands on each message as an event, channel by channel. Skipped are joins, leaves, and what has no time or nothing to
     * read; there is nothing to ask.
     */
    @Override
    public Rest read(Consumer<NewEvent> events) throws IOException {
        archive.rewind();
        int[] skipped = {0};
        for (Map.Entry<String, List<String>> folder : days.entrySet()) {
            SlackMessages reader = directory.messagesOf(folder.getKey(), workspace);
            for (String day : folder.getValue()) {
                each(day, message -> reader.event(message).ifPresentOrElse(events, () -> skipped[0]++));
            }
        }
        return new Rest(skipped[0], List.of());
    }

    /** Every message of the channels that are read. */
    @Override
    public Integer size() {
        return messages;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private void readNames() throws IOException {
        for (String name : archive.names()) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (isHidden(name) || name.chars().filter(c -> c == '/').count() > 1) {
                continue;
            }
            if (file.equals("users.json")) {
                each(name, directory::addUser);
            } else if (CHANNEL_LISTS.contains(file)) {
                each(name, directory::addChannel);
            }
        }
    }

    /** Looks at every message once: it must be readable, and some tell the names of bots. */
    private void survey() throws IOException {
        for (List<String> folder : days.values()) {
            for (String day : folder) {
                each(day, message -> {
                    messages++;
                    directory.learnBot(message);
                });
            }
        }
    }

    private void keepOnly(String channel) {
        Set<String> folders = days.keySet().stream()
                .filter(folder -> directory.isFolderOf(folder, channel))
                .collect(Collectors.toSet());
        if (folders.isEmpty() && !directory.knows(channel)) {
            String there = days.keySet().stream().limit(MOST_CHANNELS_TOLD).collect(Collectors.joining(", "));
            throw new InvalidInput("channel", Text.of("incidents.timeline.import.noChannel", channel, there));
        }
        days.keySet().retainAll(folders);
    }

    private void each(String name, Consumer<JsonNode> consumer) throws IOException {
        try (InputStream file = archive.read(name)) {
            JsonArray.read(name, file, consumer);
        }
    }

    private static Map<String, List<String>> days(List<String> names) {
        Map<String, List<String>> days = new TreeMap<>();
        for (String name : names) {
            Matcher day = DAY.matcher(name);
            if (day.matches() && !isHidden(name)) {
                days.computeIfAbsent(day.group(2), folder -> new ArrayList<>()).add(name);
            }
        }
        return days;
    }

    /** Left by some packers; and what climbs out of the export is not of it. */
    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.equals("__MACOSX") || part.startsWith(".") || part.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
