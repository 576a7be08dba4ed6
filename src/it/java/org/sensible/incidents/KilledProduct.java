package org.sensible.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.sandbox.Http;

/**
 * Eight senders deliver to a product that is killed with SIGKILL half-way and started again. Afterwards every delivery that
 * was acknowledged is there, once.
 */
public final class KilledProduct {

    private static final int SENDERS = 8;
    private static final String API = "/rest/incidents/1.0";

    private final Path jar;
    private final Path folder;
    private final Optional<String> jdbcUrl;
    private volatile SandboxProcess sandbox;

    /** @param folder must be empty */
    public KilledProduct(Path jar, Path folder, Optional<String> jdbcUrl) {
        this.jar = jar;
        this.folder = folder;
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * What came of it.
     *
     * @param missing texts that were acknowledged and are not there
     * @param doubled texts that are there more than once
     */
    public record Outcome(RetryingSenders senders, int kept, Set<String> missing, Set<String> doubled) {}

    public Outcome run(int deliveries, Duration patience) throws IOException, InterruptedException {
        sandbox = SandboxProcess.start(jar, folder, jdbcUrl);
        try {
            String incident = Products.json(
                            http().post(API + "/incidents")
                                    .as("alice")
                                    .json("{\"title\": \"Killed\", \"severity\": \"SEV2\"}")
                                    .send(),
                            201)
                    .get("key")
                    .asText();
            RetryingSenders senders = new RetryingSenders(() -> sandbox.confluenceUrl(), deliveries);
            senders.start(hooks(incident));
            senders.awaitAnswers(deliveries / 2, patience);
            sandbox.kill();
            sandbox = SandboxProcess.start(jar, folder, jdbcUrl);
            senders.finish(patience);
            return outcome(senders, texts(incident));
        } finally {
            sandbox.close();
        }
    }

    private Http http() {
        return new Http(sandbox.confluenceUrl());
    }

    private List<String> hooks(String incident) {
        List<String> paths = new ArrayList<>();
        for (int i = 1; i <= SENDERS; i++) {
            String token = Products.json(
                            http().post(API + "/hooks/tokens")
                                    .as("admin")
                                    .json("{\"source\": \"generic\", \"name\": \"sender " + i + "\"}")
                                    .send(),
                            201)
                    .get("token")
                    .asText();
            paths.add(API + "/hooks/generic/" + token + "?incident=" + incident);
        }
        return paths;
    }

    private List<String> texts(String incident) {
        List<String> texts = new ArrayList<>();
        String path = API + "/incidents/" + incident + "/timeline?all=true&limit=1000";
        for (String after = ""; ; ) {
            JsonNode part = Products.json(http().get(path + after).as("alice").send(), 200);
            for (JsonNode event : part.get("values")) {
                if (event.get("text").asText().startsWith(RetryingSenders.TEXT)) {
                    texts.add(event.get("text").asText());
                }
                after = "&after=" + event.get("id").asText();
            }
            if (part.get("isLastPage").asBoolean()) {
                return texts;
            }
        }
    }

    private static Outcome outcome(RetryingSenders senders, List<String> texts) {
        Set<String> there = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        texts.stream().filter(text -> !there.add(text)).forEach(doubled::add);
        Set<String> missing = new HashSet<>(senders.acknowledged());
        missing.removeAll(there);
        return new Outcome(senders, texts.size(), missing, doubled);
    }
}
