package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.selftest.Probe;

public class LoopbackTest {

    private final List<Headers> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String authority;
    private Loopback loopback;

    @Before
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders());
            byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI()).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        authority = "localhost:" + server.getAddress().getPort();
        loopback = new Loopback(new Base("http://" + authority + "/wiki"));
    }

    @After
    public void stop() {
        server.stop(0);
    }

    @Test
    public void callAsTheSender_passesHisCredentialsToTheBaseAddress() throws Exception {
        Loopback.Answer answer =
                loopback.as(new Credentials(authority, "JSESSIONID=1", "Basic x"), "GET", "/rest/a?b=c", null);
        assertEquals(new Loopback.Answer(200, "GET /wiki/rest/a?b=c"), answer);
        assertEquals("JSESSIONID=1", received.get(0).getFirst("Cookie"));
        assertEquals("Basic x", received.get(0).getFirst("Authorization"));
        assertEquals("no-check", received.get(0).getFirst("X-Atlassian-Token"));
    }

    @Test
    public void callAsTheSender_isNotMadeWhereHisRequestCameByAnotherAddress() {
        Credentials elsewhere = new Credentials("wiki.internal:8090", "JSESSIONID=1", null);
        Probe.Skipped skipped = assertThrows(Probe.Skipped.class, () -> loopback.as(elsewhere, "GET", "/rest/a", null));
        assertTrue(
                skipped.getMessage(),
                skipped.getMessage().contains("came to wiki.internal:8090, but the base address is http://localhost:"));
        assertEquals(List.of(), received);
    }

    @Test
    public void callAsTheSender_isNotMadeWithoutCredentials() {
        Credentials nobody = new Credentials(authority, null, null);
        Probe.Skipped skipped = assertThrows(Probe.Skipped.class, () -> loopback.as(nobody, "GET", "/rest/a", null));
        assertTrue(skipped.getMessage(), skipped.getMessage().contains("log in by the browser"));
        assertEquals(List.of(), received);
    }

    @Test
    public void post_carriesNobodysCredentials() throws Exception {
        loopback.post("/rest/a", "application/json", null, new byte[0]);
        assertFalse(received.get(0).containsKey("Cookie"));
        assertFalse(received.get(0).containsKey("Authorization"));
        assertFalse(received.get(0).containsKey("X-Atlassian-Token"));
    }

    @Test
    public void silence_saysWhichAddressDoesNotAnswer() {
        stop();
        Probe.Failed failed =
                assertThrows(Probe.Failed.class, () -> loopback.post("/rest/a", "application/json", null, new byte[0]));
        assertTrue(failed.getMessage(), failed.getMessage().contains("no answer from itself at http://" + authority));
    }

    @Test
    public void credentials_areNotPrinted() {
        assertFalse(new Credentials("host", "secret", "secret").toString().contains("secret"));
    }

    /** Addresses below a base address. */
    private record Base(String url) implements Links {

        @Override
        public String incident(String key) {
            return url + "/" + key;
        }

        @Override
        public String page(String path) {
            return url + path;
        }

        @Override
        public String settings() {
            return url + "/settings";
        }
    }
}
