package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.outbox.Courier;
import org.sensible.incidents.actionitem.outbox.Courier.Why;
import org.sensible.incidents.actionitem.outbox.Target;

public class HookCourierTest {

    private final HookCourier courier = new HookCourier();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"incident\": null, \"added\": 1, \"known\": 0, \"ignored\": 0, \"number\": 57}";
    private String seen;

    @Before
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @After
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Incidents-Token") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Courier.Answer post() throws Courier.NotDelivered {
        URI hook = URI.create("http://localhost:" + server.getAddress().getPort() + "/hooks/jira");
        return courier.post(new Target(hook, "secret"), "{}");
    }

    private Why refused(int with) {
        status = with;
        Courier.NotDelivered failure = assertThrows(Courier.NotDelivered.class, this::post);
        assertEquals(with, failure.status());
        return failure.why();
    }

    @Test
    public void report_goesWithItsTokenInAHeader() throws Exception {
        assertEquals(new Courier.Answer(57, true), post());
        assertEquals("POST /hooks/jira secret {}", seen);
    }

    @Test
    public void report_thatIsNoNewerIsKnownByWhatWasIgnored() throws Exception {
        answer = "{\"added\": 0, \"known\": 0, \"ignored\": 3, \"number\": 60}";
        assertEquals(new Courier.Answer(60, false), post());
    }

    @Test
    public void statuses_sayWhy() {
        assertEquals(Why.TOKEN, refused(404));
        assertEquals(Why.TOKEN, refused(401));
        assertEquals(Why.BUSY, refused(503));
        assertEquals(Why.BUSY, refused(429));
        assertEquals(Why.ANSWER, refused(500));
        assertEquals(Why.ANSWER, refused(302));
    }

    @Test
    public void answers_ofSomethingElseAreNotTakenForAReceipt() {
        answer = "<html>Log in</html>";
        assertEquals(Why.ANSWER, refused(200));
        answer = "{\"incident\": \"INC-1\", \"added\": 1}";
        assertEquals(Why.ANSWER, refused(200));
    }

    @Test
    public void nobody_thereIsUnreachable() {
        server.stop(0);
        Courier.NotDelivered failure = assertThrows(Courier.NotDelivered.class, this::post);
        assertEquals(Why.UNREACHABLE, failure.why());
    }
}
