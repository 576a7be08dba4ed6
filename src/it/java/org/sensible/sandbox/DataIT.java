package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What a plugin and its administrator stored is there after a restart, on either database; the first start is one. */
@RunWith(Parameterized.class)
public class DataIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final String SETTINGS = "/rest/incidents/1.0/settings";

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(new Object[] {"H2", (UnaryOperator<SandboxConfig>) config -> config}, new Object[] {
            "PostgreSQL", (UnaryOperator<SandboxConfig>) config -> config.withDatabase(StoreDatabase.postgresUrl())
        });
    }

    @Parameter
    public String name;

    @Parameter(1)
    public UnaryOperator<SandboxConfig> database;

    private Path jar;

    @Before
    public void build() throws IOException {
        jar = plugin("204");
    }

    /** A plugin with settings that are kept in a table, which answers a change with this status. */
    private Path plugin(String answer) throws IOException {
        return new TestPlugin()
                .imports(
                        "com.atlassian.activeobjects.external",
                        "com.atlassian.plugins.rest.api.security.annotation",
                        "com.atlassian.sal.api.transaction",
                        "jakarta.inject",
                        "jakarta.ws.rs",
                        "jakarta.ws.rs.core",
                        "net.java.ao",
                        "net.java.ao.schema")
                .index("imports", "com.atlassian.activeobjects.external.ActiveObjects")
                // A namespace of its own, because both databases may hold what an earlier plugin left.
                .module("<ao key=\"ao\" namespace=\"" + folder.getRoot().getName()
                        + "\"><entity>org.example.tiny.SettingRow</entity></ao>")
                .module("<rest key=\"r\" path=\"incidents\" version=\"1.0\"><package>org.example.tiny</package></rest>")
                .source("SettingRow", """
                        @net.java.ao.schema.Table("SETTING")
                        public interface SettingRow extends net.java.ao.Entity {
                            String getSpaceKey();
                            void setSpaceKey(String key);
                        }
                        """)
                .source("Settings", """
                        import com.atlassian.activeobjects.external.ActiveObjects;
                        import jakarta.ws.rs.*;
                        import jakarta.ws.rs.core.Response;
                        import java.util.*;

                        @Path("settings") @Produces("application/json")
                        @com.atlassian.plugins.rest.api.security.annotation.AdminOnly
                        public class Settings {
                            private final ActiveObjects ao;
                            @jakarta.inject.Inject public Settings(ActiveObjects ao) { this.ao = ao; }

                            @GET
                            public Map<String, Object> get() {
                                SettingRow[] rows = ao.find(SettingRow.class);
                                Map<String, Object> settings = new TreeMap<>();
                                settings.put("space", rows.length == 0 ? null : rows[rows.length - 1].getSpaceKey());
                                settings.put("rows", rows.length);
                                return settings;
                            }

                            @PUT
                            public Response put(Map<String, Object> settings) {
                                return ao.executeInTransaction(() -> {
                                    SettingRow row = ao.create(SettingRow.class);
                                    row.setSpaceKey((String) settings.get("space"));
                                    row.save();
                                    return Response.status(ANSWER).build();
                                });
                            }
                        }
                        """.replace("ANSWER", answer))
                .build(folder.getRoot().toPath());
    }

    private Sandbox start() {
        SandboxConfig config = SandboxConfig.inFolder(folder.getRoot().toPath().resolve("home"));
        return Sandbox.start(jar, database.apply(config), List.of(new BareProduct(Kind.CONFLUENCE)));
    }

    @Test
    public void firstStart_namesTheIncidentSpaceOnce() {
        try (Sandbox first = start()) {
            Http http = new Http(first.confluenceUrl());
            assertEquals(
                    "{\"rows\":1,\"space\":\"OPS\"}",
                    http.get(SETTINGS).as("admin").text());
            assertEquals(
                    204,
                    http.call("PUT", SETTINGS)
                            .as("admin")
                            .json("{\"space\": null}")
                            .status());
        }
        try (Sandbox second = start()) {
            assertEquals(
                    "{\"rows\":2,\"space\":null}",
                    new Http(second.confluenceUrl()).get(SETTINGS).as("admin").text());
        }
    }

    @Test
    public void firstStart_failsLoudlyWhereTheSpaceIsRefused() throws IOException {
        jar = plugin("400");
        StartRefused refused = assertThrows(StartRefused.class, () -> start().close());
        assertTrue(refused.getMessage(), refused.getMessage().contains("PUT"));
        assertTrue(refused.getMessage(), refused.getMessage().contains("400"));
    }
}
