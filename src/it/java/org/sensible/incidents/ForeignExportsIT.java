package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.Test;

/** Workspace exports that nobody here wrote, from the folder that {@code -Dfixtures.dir} names, each imported twice. */
public class ForeignExportsIT {

    private final Products products = Products.shared();

    @Test
    public void zulipWorkspace_isTakenOnce() throws IOException {
        importedTwice("zulip-test-workspace", 83, 8);
    }

    @Test
    public void capstoneWorkspace_isTakenOnce() throws IOException {
        importedTwice("capstone-workspace", 150, 8);
    }

    @Test
    public void langchainSample_isTakenOnce() throws IOException {
        importedTwice("langchain-sample", 4, 1);
    }

    private void importedTwice(String export, int added, int skipped) throws IOException {
        String fixtures = System.getProperty("fixtures.dir", "");
        assumeFalse(
                "skipped: run with -Dfixtures.dir=<folder with slack-export/" + export + "> to test foreign exports",
                fixtures.isEmpty());
        byte[] zip = Products.zip(Path.of(fixtures, "slack-export", export));
        String key = products.declare(export).get("key").asText();
        JsonNode first = products.importSlack(key, zip);
        assertEquals(added, first.get("added").asInt());
        assertEquals(skipped, first.get("skipped").asInt());
        JsonNode second = products.importSlack(key, zip);
        assertEquals(0, second.get("added").asInt());
        assertEquals(added, second.get("known").asInt());
        String pageId = products.createPostmortem(key).get("pageId").asText();
        String view = products.view(pageId, "carol");
        assertEquals(view, -1, view.indexOf("xoxe-"));
    }
}
