package org.sensible.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What people would do once after installing the plugin, over its public addresses: an administrator names {@code OPS} as the
 * space of incidents, and, where there shall be something to look at, a team lives through an incident ({@link Demo}).
 * Done on the first start of a home; a plugin without that REST API needs none of it.
 */
final class FirstStart {

    private static final String SPACE = "OPS";
    private static final String API = "incidents";

    private final ProductContext confluence;
    private final Supplier<String> jiraUrl;
    private final Path done;

    FirstStart(ProductContext confluence, Supplier<String> jiraUrl) {
        this.confluence = confluence;
        this.jiraUrl = jiraUrl;
        done = confluence.home().resolve("first-start-done");
    }

    void run() {
        boolean needed = confluence.plugin().ofType("rest").stream()
                .anyMatch(rest -> rest.required("path").replace("/", "").equals(API));
        if (!needed || Files.exists(done)) {
            return;
        }
        try {
            Calls calls = new Calls(confluence.baseUrl());
            nameTheSpace(calls);
            if (confluence.demo()) {
                Files.writeString(done, new Demo(calls, new Calls(jiraUrl.get())).play());
            } else {
                Files.createFile(done);
            }
        } catch (IOException failed) {
            throw new StartRefused("The first start fails: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted on the first start", interrupted);
        }
    }

    /** Path of the page that the demo made; empty without one. */
    String demoPage() {
        try {
            return Files.exists(done) ? Files.readString(done) : "";
        } catch (IOException failed) {
            throw new StartRefused(done + " cannot be read", failed);
        }
    }

    private static void nameTheSpace(Calls calls) throws IOException, InterruptedException {
        String path = "/rest/" + API + "/1.0/settings";
        JsonNode settings = calls.get("admin", path);
        if (settings.path("space").isTextual()) {
            return;
        }
        ObjectNode changed = settings.deepCopy();
        changed.put("space", SPACE);
        calls.json("admin", "PUT", path, changed.toString());
    }
}
