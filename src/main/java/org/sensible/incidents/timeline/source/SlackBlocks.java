package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the words in a message's blocks, for messages that have them nowhere else. A block or list item begins a line;
 * layout and style are left out. For one thread.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks, Slack</a>
 */
final class SlackBlocks {

    private final SlackText text;
    private final SlackNames names;

    SlackBlocks(SlackText text, SlackNames names) {
        this.text = text;
        this.names = names;
    }

    String readable(JsonNode blocks) {
        StringBuilder words = new StringBuilder();
        Deque<JsonNode> ahead = new ArrayDeque<>(); // a payload may be nested deeper than a stack is
        push(ahead, blocks);
        while (!ahead.isEmpty()) {
            JsonNode node = ahead.pop();
            String type = node.path("type").asText();
            if (isLine(type) && words.length() > 0 && words.charAt(words.length() - 1) != '\n') {
                words.append('\n');
            }
            words.append(words(node, type));
            if (node.path("text").isObject()) {
                ahead.push(node.path("text"));
            }
            push(ahead, node.path("fields"));
            push(ahead, node.path("elements"));
        }
        return words.toString().strip();
    }

    private static boolean isLine(String type) {
        return switch (type) {
            case "section",
                    "header",
                    "context",
                    "mrkdwn",
                    "plain_text",
                    "rich_text_section",
                    "rich_text_preformatted",
                    "rich_text_quote" -> true;
            default -> false;
        };
    }

    private String words(JsonNode node, String type) {
        String said = node.path("text").isTextual() ? node.path("text").asText() : "";
        return switch (type) {
            case "user" -> "@" + names.user(node.path("user_id").asText(), null);
            case "channel" -> "#" + names.channel(node.path("channel_id").asText(), null);
            case "broadcast" -> "@" + node.path("range").asText();
            case "usergroup" -> "@" + node.path("usergroup_id").asText();
            case "emoji" -> SlackText.emoji(node.path("name").asText());
            case "link" -> SlackText.link(node.path("url").asText(), said);
            case "text" -> said;
            default -> text.readable(said);
        };
    }

    /** The elements of an array, the first one on top. */
    private static void push(Deque<JsonNode> ahead, JsonNode array) {
        for (int i = array.size() - 1; array.isArray() && i >= 0; i--) {
            ahead.push(array.get(i));
        }
    }
}
