package org.sensible.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Something to look at on the first start: an incident across midnight between Tokyo and San Francisco, from the declaration to
 * a postmortem that people have written in. Everything goes over the public addresses, in the formats of the real senders.
 */
final class Demo {

    private static final String API = "/rest/incidents/1.0";
    private static final String PLACE = "/demo/";

    private static final List<String> EXPORT = List.of(
            "users.json",
            "channels.json",
            "inc-7-checkout/2026-10-31.json",
            "inc-7-checkout/2026-11-01.json",
            "support/2026-10-31.json");

    private static final Map<String, String> MILESTONES = new LinkedHashMap<>();

    static {
        MILESTONES.put("DECLARED", "2026-11-01T06:44:10Z");
        MILESTONES.put("ENGAGED", "2026-11-01T06:41:05Z");
        MILESTONES.put("MITIGATED", "2026-11-01T08:14:05Z");
        MILESTONES.put("FIXED", "2026-11-01T09:22:00Z");
        MILESTONES.put("RECOVERED", "2026-11-01T09:41:00Z");
        MILESTONES.put("TRIAGED", "2026-11-02T06:20:00Z");
    }

    private final Calls calls;
    private final Calls jira;

    Demo(Calls confluence, Calls jira) {
        this.calls = confluence;
        this.jira = jira;
    }

    /** Plays it and gives the path of the finished page. */
    String play() throws IOException, InterruptedException {
        calls.json("admin", "PUT", API + "/settings", "{\"zones\": [\"Asia/Tokyo\", \"America/Los_Angeles\"]}");
        String key = declare();
        String incident = API + "/incidents/" + key;
        alerts(key);
        for (Map.Entry<String, String> milestone : MILESTONES.entrySet()) {
            calls.json(
                    "bob",
                    "PUT",
                    incident + "/milestones/" + milestone.getKey(),
                    "{\"at\": \"" + milestone.getValue() + "\"}");
        }
        calls.send("alice", "POST", incident + "/timeline/import?source=slack", "application/zip", export());
        JsonNode page = calls.json("alice", "POST", incident + "/postmortem", "{}");
        write(page.get("pageId").asText());
        followUps(incident);
        return "/pages/viewpage.action?pageId=" + page.get("pageId").asText();
    }

    /** Alertmanager tells of an alert, and that it is over. */
    private void alerts(String key) throws IOException, InterruptedException {
        JsonNode token = calls.json(
                "admin",
                "POST",
                API + "/hooks/tokens",
                "{\"source\": \"alertmanager\", \"name\": \"Production alerts\"}");
        String hook = API + "/hooks/alertmanager/" + token.get("token").asText() + "?incident=" + key;
        calls.json("admin", "POST", hook, text("alertmanager/firing.json"));
        calls.json("admin", "POST", hook, text("alertmanager/resolved.json"));
    }

    /** What came of it, in Jira: two are under way, one is done. */
    private void followUps(String incident) throws IOException, InterruptedException {
        List<String> issues = new ArrayList<>();
        for (JsonNode item : Calls.JSON.readTree(text("action-items/items.json"))) {
            issues.add(calls.json("alice", "POST", incident + "/action-items", item.toString())
                    .get("key")
                    .asText());
        }
        move(issues.get(0), "In Progress");
        move(issues.get(4), "In Progress");
        move(issues.get(5), "Done");
    }

    private void move(String issue, String status) throws IOException, InterruptedException {
        String path = "/rest/api/2/issue/" + issue + "/transitions";
        for (JsonNode transition : jira.get("bob", path).get("transitions")) {
            if (transition.at("/to/name").asText().equals(status)) {
                jira.json(
                        "bob",
                        "POST",
                        path,
                        "{\"transition\": {\"id\": \"" + transition.get("id").asText() + "\"}}");
                return;
            }
        }
        throw new StartRefused(issue + " has no transition to " + status);
    }

    private String declare() throws IOException, InterruptedException {
        return calls.json("bob", "POST", API + "/incidents", text("incident.json"))
                .get("key")
                .asText();
    }

    /** What people write into the page, each text in place of the hint that asks for it. */
    private void write(String pageId) throws IOException, InterruptedException {
        String path = "/rest/api/content/" + pageId;
        ObjectNode page =
                calls.get("alice", path + "?expand=body.storage,version,space").deepCopy();
        String body = page.at("/body/storage/value").asText();
        for (String section : List.of("summary", "well", "badly", "lucky", "surprised")) {
            body = answered(body, section, "<p><ac:placeholder>", "</ac:placeholder></p>");
        }
        for (String section : List.of("impact", "detected")) {
            body = answered(body, section, "<table>", "</table>");
        }
        body = answered(body, "factors", "<tr><td><p><ac:placeholder>", "</tr>");
        ObjectNode version = page.putObject("version");
        version.put("number", 2);
        version.put("message", "Written in the review");
        page.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        calls.json("alice", "PUT", path, page.toString());
    }

    /** The body with the first stretch after the section's heading, from one mark to the other, replaced by its text. */
    private static String answered(String body, String section, String from, String to) throws IOException {
        int heading =
                body.indexOf("<h2>" + text("postmortem/" + section + ".heading").strip() + "</h2>");
        int start = heading < 0 ? -1 : body.indexOf(from, heading);
        if (start < 0) {
            throw new StartRefused("The postmortem has no place for the demo's section '" + section + "'");
        }
        int end = body.indexOf(to, start) + to.length();
        return body.substring(0, start) + text("postmortem/" + section + ".xml").strip() + body.substring(end);
    }

    private static byte[] export() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : EXPORT) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(text("slack/" + file).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream(PLACE + file)) {
            if (in == null) {
                throw new StartRefused("The demo's file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
