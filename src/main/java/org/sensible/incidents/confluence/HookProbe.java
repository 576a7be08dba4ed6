package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.sensible.incidents.selftest.Probe;

/**
 * What other systems post reaches us by the real base address: without log-in, in any content type, and as long as a
 * busy alert manager makes it. The token is one that nobody has, so the answer that is ours is 404 in our form.
 */
@ConfluenceComponent
public final class HookProbe implements Probe {

    private static final String PATH = "/rest/incidents/1.0/hooks/alertmanager/";
    private static final int LONG_BODY = 1 << 20;

    private final Loopback loopback;

    @Inject
    public HookProbe(Loopback loopback) {
        this.loopback = loopback;
    }

    @Override
    public String name() {
        return "anonymous webhook";
    }

    @Override
    public String run() throws Failed {
        requireOurs("application/json", "{}".getBytes(StandardCharsets.UTF_8));
        requireOurs("application/x-www-form-urlencoded", "{}".getBytes(StandardCharsets.UTF_8));
        byte[] spaces = new byte[LONG_BODY];
        Arrays.fill(spaces, (byte) ' ');
        requireOurs("application/json", spaces);
        return "posts without log-in reach the plugin: as JSON, as a form, and with 1 MiB";
    }

    private void requireOurs(String type, byte[] body) throws Failed {
        Loopback.Answer answer = loopback.post(PATH + UUID.randomUUID(), type, null, body);
        if (answer.status() != 404 || !answer.body().startsWith("{\"errors\":[")) {
            throw new Failed("a post of " + body.length + " bytes of " + type
                    + " should get the plugin's own 404, but got " + answer.status() + " from the host or a proxy");
        }
    }
}
