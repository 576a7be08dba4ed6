package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.Before;
import org.junit.Test;

/** Addresses, methods and media types as JAX-RS finds them, and everything that it refuses by itself in our form. */
public class RoutesTest {

    private static final URI BASE = URI.create("https://wiki.example/rest/incidents/1.0/");
    private static final String JSON = "application/json";

    private final RestWorld world = new RestWorld().as("alice");
    private final AccessModeService mode = mock(AccessModeService.class);
    private final ApplicationHandler application = application();

    private ApplicationHandler application() {
        ResourceConfig config = new ResourceConfig(
                        IncidentResource.class, MilestoneResource.class, SettingsResource.class)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(JacksonFeature.class)
                .register(new RefusalMapper(RestWorld.WORDS))
                .register(new WebApplicationMapper(RestWorld.WORDS))
                .register(new FailureMapper(RestWorld.WORDS))
                .register(new ReadOnlyFilter(mode))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(new IncidentResource(
                                        world.incidents.incidents,
                                        world.incidents.removal(),
                                        world.answers,
                                        world.bodies,
                                        world.caller))
                                .to(IncidentResource.class);
                        bind(new MilestoneResource(world.incidents.incidents, null, null, world.caller))
                                .to(MilestoneResource.class);
                        bind(new SettingsResource(
                                        world.incidents.administration,
                                        world.weights,
                                        world.people,
                                        world.bodies,
                                        world.caller))
                                .to(SettingsResource.class);
                    }
                });
        return new ApplicationHandler(config);
    }

    @Before
    public void declareOne() {
        world.incidents.given(anIncident());
    }

    @Test
    public void calls_reachTheirResources() throws Exception {
        assertEquals(200, call("GET", "incidents", null, "").status());
        assertEquals(200, call("GET", "incidents/INC-1", null, "").status());
        assertEquals(200, call("GET", "incidents/INC-1/milestones", null, "").status());
        assertEquals(
                200,
                call("PUT", "incidents/INC-1", JSON, "{\"version\":1,\"title\":\"x\"}")
                        .status());
        assertEquals(
                200,
                call("PUT", "incidents/INC-1/milestones/FIXED", JSON, "{\"at\":\"2026-03-01T11:00:00Z\"}")
                        .status());
        assertEquals(
                200,
                call("DELETE", "incidents/INC-1/milestones/FIXED", null, "").status());
        assertEquals(
                201,
                call("POST", "incidents/INC-1/status", JSON, "{\"text\":\"x\"}").status());
        assertEquals(
                200,
                call("POST", "incidents/INC-1/close", JSON, "{\"reason\":\"x\"}")
                        .status());
        world.as("admin");
        assertEquals(200, call("GET", "settings", null, "").status());
        assertEquals(200, call("PUT", "settings", JSON, "{}").status());
    }

    @Test
    public void declare_givesTheNewAddress() throws Exception {
        Answer answer = call("POST", "incidents", JSON, "{\"title\":\"x\",\"severity\":\"SEV1\"}");
        assertEquals(201, answer.status());
        assertEquals(BASE + "incidents/INC-2", answer.response().getHeaderString(HttpHeaders.LOCATION));
    }

    @Test
    public void queries_areRead() throws Exception {
        assertEquals(
                1,
                call("GET", "incidents?stage=detection&severity=SEV3&q=CHECK&drill=false&limit=5", null, "")
                        .json()
                        .path("values")
                        .size());
        assertEquals(
                0,
                call("GET", "incidents?outcome=FALSE_ALARM", null, "")
                        .json()
                        .path("values")
                        .size());
        assertRefused(400, "limit", call("GET", "incidents?limit=many", null, ""));
    }

    @Test
    public void unknownAddressesMethodsAndMediaTypes_areRefusedInOurForm() throws Exception {
        assertRefused(404, "", call("GET", "nothing/here", null, ""));
        Answer noMethod = call("DELETE", "incidents", null, "");
        assertRefused(405, "", noMethod);
        assertTrue(noMethod.response().getHeaderString("Allow").contains("POST"));
        assertRefused(415, "", call("POST", "incidents", "application/xml", "<x/>"));
    }

    @Test
    public void bodies_thatAreNoJsonOrTooLargeAreRefusedInOurForm() throws Exception {
        assertRefused(400, "", call("POST", "incidents", JSON, "{\"title\""));
        assertRefused(400, "", call("POST", "incidents", JSON, ""));
        assertRefused(
                413, "", call("POST", "incidents", JSON, "{\"title\":\"" + "x".repeat(BodyTree.MOST_BYTES) + "\"}"));
    }

    @Test
    public void readOnlyMode_refusesWritesInOurFormAndChangesNothing() throws Exception {
        when(mode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        assertRefused(503, "", call("POST", "incidents/INC-1/close", JSON, "{\"reason\":\"x\"}"));
        assertEquals(
                "DETECTION",
                call("GET", "incidents/INC-1", null, "").json().path("stage").asText());
    }

    @Test
    public void strangers_areAskedToLogIn() throws Exception {
        world.as(null);
        assertRefused(401, "", call("GET", "incidents", null, ""));
    }

    private static void assertRefused(int status, String field, Answer answer) throws IOException {
        assertEquals(status, answer.status());
        assertEquals(field, answer.json().at("/errors/0/field").asText());
        assertTrue(answer.json().at("/errors/0/message").asText().startsWith("incidents."));
    }

    private Answer call(String method, String path, @Nullable String type, String body)
            throws ExecutionException, InterruptedException {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), null);
        if (type != null) {
            request.header(HttpHeaders.CONTENT_TYPE, type);
        }
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ContainerResponse response = application.apply(request, written).get();
        return new Answer(response, written.toString(StandardCharsets.UTF_8));
    }

    /** What came back. */
    private record Answer(ContainerResponse response, String body) {

        int status() {
            return response.getStatus();
        }

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }
}
