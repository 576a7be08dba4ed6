package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.confluence.ConfluenceProduct;

/** The same tables on PostgreSQL: pages are kept there over a restart. */
public class ConfluencePostgresIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PAGE = "{\"type\": \"page\", \"title\": \"%s\", \"space\": {\"key\": \"OPS\"},"
            + " \"version\": {\"number\": %d}, \"body\": {\"storage\": {\"value\": \"%s\"}}}";

    @Test
    public void pages_areKeptInPostgres() throws IOException {
        Path jar = new TestPlugin().build(FOLDER.getRoot().toPath());
        String id = in(jar, http -> {
            HttpResponse<String> created = http.post("/rest/api/content")
                    .as("alice")
                    .json(PAGE.formatted("Kept 🎉", 1, "<p>first</p>"))
                    .send();
            assertEquals(created.body(), 200, created.statusCode());
            String made = created.body().replaceAll("^\\{\"id\":\"(\\d+)\".*", "$1");
            String path = "/rest/api/content/" + made;
            String second = PAGE.formatted("Kept 🎉", 2, "<p>second</p>");
            assertEquals(200, http.call("PUT", path).as("bob").json(second).status());
            assertEquals(
                    200,
                    http.post(path + "/label")
                            .as("bob")
                            .json("{\"name\": \"kept\"}")
                            .status());
            String property = "{\"key\": \"team\", \"value\": \"夜 🎉\"}";
            assertEquals(
                    200, http.post(path + "/property").as("bob").json(property).status());
            String draft = PAGE.formatted("Kept 🎉", 3, "<p>draft</p>");
            assertEquals(
                    200,
                    http.call("PUT", path + "?status=draft")
                            .as("bob")
                            .json(draft)
                            .status());
            return made;
        });
        in(jar, http -> {
            String found = http.get("/rest/api/content/search?expand=body.storage,version&"
                            + Http.form("cql", "label = kept and title = \"kept 🎉\""))
                    .as("carol")
                    .text();
            assertTrue(found, found.contains("\"id\":\"" + id + "\"") && found.contains("<p>second</p>"));
            String draft = http.get("/rest/api/content/" + id + "?status=draft&expand=body.storage")
                    .as("alice")
                    .text();
            assertTrue(draft, draft.contains("<p>draft</p>"));
            String property = http.get("/rest/api/content/" + id + "/property/team")
                    .as("carol")
                    .text();
            assertTrue(property, property.contains("\"value\":\"夜"));
            String history = http.get("/pages/viewpreviousversions.action?pageId=" + id)
                    .as("carol")
                    .text();
            assertTrue(history, history.contains("Version 1"));
            assertEquals(
                    204,
                    http.call("DELETE", "/rest/api/content/" + id)
                            .as("alice")
                            .header("X-Atlassian-Token", "no-check")
                            .status());
            return id;
        });
    }

    private interface Work {
        String with(Http http);
    }

    private static String in(Path jar, Work work) {
        SandboxConfig config = new SandboxConfig(
                0, 0, FOLDER.getRoot().toPath().resolve("home"), false, Optional.of(StoreDatabase.postgresUrl()));
        try (Sandbox sandbox = Sandbox.start(jar, config, List.of(new ConfluenceProduct()))) {
            return work.with(new Http(sandbox.confluenceUrl()));
        }
    }
}
