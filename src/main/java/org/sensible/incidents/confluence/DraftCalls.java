package org.sensible.incidents.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.sensible.incidents.selftest.Probe;

/**
 * The shared draft of a page over the host's own REST, as the editor and other programs meet it: a plugin has no way of its
 * own to open one, and never should. Source: Confluence's REST documentation, content with {@code status=draft}.
 */
final class DraftCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Loopback loopback;
    private final Credentials sender;

    DraftCalls(Loopback loopback, Credentials sender) {
        this.loopback = loopback;
        this.sender = sender;
    }

    /**
     * Opens the page's draft with that text in it.
     *
     * @throws Probe.Skipped where the host does not let this person do so over REST
     */
    void open(long pageId, String title, String body) throws Probe.Failed, Probe.Skipped {
        ObjectNode content = JSON.createObjectNode();
        content.put("id", Long.toString(pageId)).put("type", "page").put("status", "draft");
        content.put("title", title);
        // a draft stands at version 1, whatever that of its page
        content.putObject("version").put("number", 1);
        content.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        Loopback.Answer answer = loopback.as(sender, "PUT", path(pageId), content.toString());
        if (answer.status() != 200) {
            throw new Probe.Skipped("this host opens no draft over REST (PUT …?status=draft answered "
                    + answer.status() + "); try it by hand: leave the editor of a postmortem open with unsaved words,"
                    + " refresh its timeline from another window, and see that the words are still there");
        }
    }

    /** The draft's text; empty where the page has none. */
    Optional<String> read(long pageId) throws Probe.Failed, Probe.Skipped {
        Loopback.Answer answer = loopback.as(sender, "GET", path(pageId) + "&expand=body.storage", null);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw new Probe.Failed("reading the draft answered " + answer.status());
        }
        try {
            return Optional.of(
                    JSON.readTree(answer.body()).at("/body/storage/value").asText());
        } catch (JsonProcessingException noJson) {
            throw new Probe.Failed("reading the draft answered 200, but no JSON");
        }
    }

    /** Throws the draft away; says what the host answered. */
    int discard(long pageId) throws Probe.Failed, Probe.Skipped {
        return loopback.as(sender, "DELETE", path(pageId), null).status();
    }

    private static String path(long pageId) {
        return "/rest/api/content/" + pageId + "?status=draft";
    }
}
