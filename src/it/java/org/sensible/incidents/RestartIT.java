package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.Products.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Stopping and starting keeps everything. */
public class RestartIT {

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    @Test
    public void incidentTimelineAndPage_areThereAfterARestart() throws IOException {
        String key;
        String pageId;
        JsonNode incident;
        JsonNode timeline;
        String words;
        String address;
        Products first = Products.start(home.getRoot().toPath());
        try {
            key = first.declare("Kept").get("key").asText();
            first.importSlack(key, Products.sampleExport());
            pageId = first.createPostmortem(key).get("pageId").asText();
            incident = first.get(API + "/incidents/" + key, "alice");
            timeline = first.get(API + "/incidents/" + key + "/timeline?all=true&limit=1000", "alice");
            words = first.view(pageId, "carol");
            address = first.confluenceUrl();
        } finally {
            first.close();
        }
        Products second = Products.start(home.getRoot().toPath());
        try {
            JsonNode found = second.get(API + "/incidents/" + key, "alice");
            assertEquals(incident.get("uid"), found.get("uid"));
            assertEquals(incident.get("milestones"), found.get("milestones"));
            assertEquals(timeline, second.get(API + "/incidents/" + key + "/timeline?all=true&limit=1000", "alice"));
            assertEquals(
                    words.replace(address, ""), second.view(pageId, "carol").replace(second.confluenceUrl(), ""));
            assertEquals(
                    0,
                    second.importSlack(key, Products.sampleExport())
                            .get("added")
                            .asInt());
        } finally {
            second.close();
        }
    }
}
