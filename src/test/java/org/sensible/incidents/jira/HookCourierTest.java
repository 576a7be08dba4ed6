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
import java.time.LocalDate;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.follow.DueItem;
import org.sensible.incidents.actionitem.follow.JiraDigest;
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
        assertEquals(new Courier.Answer(57, true, List.of()), post());
        assertEquals("POST /hooks/jira secret {}", seen);
    }

    @Test
    public void report_thatIsNoNewerIsKnownByWhatWasIgnored() throws Exception {
        answer = "{\"added\": 0, \"known\": 0, \"ignored\": 3, \"number\": 60}";
        assertEquals(new Courier.Answer(60, false, List.of()), post());
    }

    @Test
    public void answer_saysWhomToRemind() throws Exception {
        answer =
                "{\"ignored\": 0, \"number\": 60, \"answers\": [{\"user\": \"dana\", \"day\": \"2026-03-02\", \"told\": true,"
                        + " \"items\": [{\"key\": \"OPS-1\", \"incident\": \"INC-1\", \"due\": \"2026-03-04\","
                        + " \"page\": \"https://wiki.example/OPS-1\"},"
                        + " {\"key\": \"OPS-2\", \"incident\": \"INC-1\", \"due\": \"2026-03-05\", \"page\": \"javascript:alert(1)\"},"
                        + " {\"key\": \"OPS-3\", \"incident\": \"INC-1\", \"due\": \"soon\"}]}, {\"user\": \"\"}, 7]}";
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertEquals(
                List.of(new JiraDigest(
                        "dana",
                        day,
                        true,
                        List.of(
                                new DueItem("OPS-1", "INC-1", day.plusDays(2), "https://wiki.example/OPS-1"),
                                new DueItem("OPS-2", "INC-1", day.plusDays(3), null)))),
                post().digests());
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
