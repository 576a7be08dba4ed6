package org.sensible.incidents;

import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One incident in which every text that people or other systems may write is markup that would run a script, and every link
 * goes to a script: title, service, channel, status, notes, messages with their authors and channels, alerts, tokens,
 * deliveries, the postmortem's title, action items, and the parameters of macros.
 */
final class HostileTexts {

    /** Runs something in every place where it is taken for markup: between tags, in an attribute, in a script. */
    static final String EVIL =
            "<script>window.ran=1</script><img src=x onerror=\"window.ran=2\"></td>\"'><svg onload=window.ran=3>${ran}&";

    /** Slack escapes what people type, and these three signs alone. */
    private static final String AS_SLACK_WRITES_IT =
            EVIL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    /** What a person sees of it. */
    static final String SEEN = "<script>window.ran=1</script>";

    static final String LINK = "javascript:window.ran=4";

    private final Products products;
    final String key;
    final String postmortem;
    final String response;
    final String item;

    HostileTexts(Products products) throws IOException {
        this.products = products;
        key = declare();
        send("POST", "/incidents/" + key + "/status", object().put("text", EVIL), 201);
        send(
                "PUT",
                "/incidents/" + key + "/milestones/STARTED",
                object().put("at", "2026-11-01T05:00:00Z").put("reason", EVIL),
                200);
        send(
                "PUT",
                "/incidents/" + key + "/milestones/MITIGATED",
                object().put("waived", true).put("reason", EVIL),
                200);
        send(
                "POST",
                "/incidents/" + key + "/timeline",
                object().put("at", "2026-11-01T06:00:00Z").put("text", EVIL).put("kind", "decision"),
                201);
        products.importSlack(key, export());
        alerts();
        postmortem = send("POST", "/incidents/" + key + "/postmortem", object().put("title", key + " " + EVIL), 201)
                .get("pageId")
                .asText();
        item = item();
        response = macros();
    }

    private String declare() {
        ObjectNode incident = object().put("title", "Title " + EVIL)
                .put("severity", "SEV1")
                .put("service", "Service " + EVIL)
                .put("slackChannel", "#Channel " + EVIL)
                .put("lead", "bob");
        return send("POST", "/incidents", incident, 201).get("key").asText();
    }

    private byte[] export() throws IOException {
        String channel = "channel " + EVIL.replace('/', '|');
        ObjectNode user = object().put("id", "U1").put("name", "name " + EVIL).put("real_name", "Author " + EVIL);
        user.putObject("profile").put("display_name", "Author " + EVIL).put("real_name", "Author " + EVIL);
        ObjectNode message = object().put("type", "message")
                .put("user", "U1")
                .put("ts", "1793516590.071271")
                .put(
                        "text",
                        "First words " + AS_SLACK_WRITES_IT + " " + EVIL + " <" + LINK + "|Link " + EVIL
                                + "> <https://ok.example/\"onx=1|ok>");
        ObjectNode bot = object().put("type", "message")
                .put("subtype", "bot_message")
                .put("bot_id", "B1")
                .put("username", "Bot " + EVIL)
                .put("ts", "1793516690.071271")
                .put("text", "Deployed " + AS_SLACK_WRITES_IT);
        bot.putArray("attachments")
                .addObject()
                .put("title", "Attached " + AS_SLACK_WRITES_IT)
                .put("title_link", LINK)
                .put("from_url", LINK)
                .put("text", EVIL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "users.json", "[" + user + "]");
            entry(zip, "channels.json", "[" + object().put("id", "C1").put("name", channel) + "]");
            entry(zip, channel + "/2026-11-01.json", "[" + message + "," + bot + "]");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** One for the incident, one that waits for an administrator; the token's name is no better. */
    private void alerts() {
        String token = json(
                        products.confluence()
                                .post(API + "/hooks/tokens")
                                .as("admin")
                                .json(object().put("source", "alertmanager")
                                        .put("name", "Token " + EVIL)
                                        .toString())
                                .send(),
                        201)
                .get("token")
                .asText();
        ObjectNode body = object().put("version", "4").put("status", "firing").put("externalURL", LINK);
        ObjectNode alert = body.putArray("alerts").addObject();
        alert.put("fingerprint", "hostile").put("startsAt", "2026-11-01T05:58:40Z");
        alert.put("endsAt", "0001-01-01T00:00:00Z").put("generatorURL", LINK);
        alert.putObject("labels").put("alertname", "Alert " + EVIL).put("service", EVIL);
        alert.putObject("annotations").put("summary", "Summary " + EVIL).put("runbook_url", LINK);
        String path = API + "/hooks/alertmanager/" + token + "?incident=";
        json(products.confluence().post(path + key).json(body.toString()).send(), 200);
        json(
                products.confluence()
                        .post(path + "INC-999999")
                        .json(body.toString())
                        .send(),
                202);
    }

    private String item() {
        ObjectNode wanted = object().put("summary", "Item " + EVIL).put("project", "OPS");
        wanted.putObject("isu").put("importance", "high").put("size", "M").put("urgency", "high");
        return send("POST", "/incidents/" + key + "/action-items", wanted, 201)
                .get("key")
                .asText();
    }

    /** A page with every macro, once as it should be called, once with markup for parameters. */
    private String macros() {
        String evil = EVIL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new WikiPages(products)
                .make(
                        "Page of " + key,
                        macro("declare-incident")
                                + macro("incident-board", "limit", "100")
                                + macro("incident-board", "limit", evil)
                                + macro("incident-board", "service", evil, "severity", evil)
                                + macro("incident-summary", "incident", key)
                                + macro("incident-summary", "incident", evil)
                                + macro("incident-timeline", "incident", key, "zones", evil)
                                + macro("incident-key-times", "incident", key)
                                + macro("incident-time", "at", evil, "event", evil)
                                + macro("incident-time", "at", "2026-11-01T05:00:00Z", "event", evil)
                                + macro("action-items", "incident", key, "view", "list")
                                + macro("action-items", "incident", key, "view", evil));
    }

    private JsonNode send(String method, String path, ObjectNode body, int status) {
        return json(
                products.confluence()
                        .call(method, API + path)
                        .as("alice")
                        .json(body.toString())
                        .send(),
                status);
    }

    private static ObjectNode object() {
        return Products.JSON.createObjectNode();
    }
}
