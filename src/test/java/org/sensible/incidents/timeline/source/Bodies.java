package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.timeline.Told.NOON;

import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** Bodies for tests, with {@code '} for {@code "}; all received at noon. */
final class Bodies {

    private Bodies() {}

    static WebhookSource.Told read(WebhookSource source, String json) {
        return read(source, Map.of(), json);
    }

    static WebhookSource.Told read(WebhookSource source, Map<String, String> headers, String json) {
        return source.read(new Payload(json.replace('\'', '"'), Headers.of(headers), NOON));
    }

    /** The one event that it tells. */
    static NewEvent one(WebhookSource.Told told) {
        if (told.events().size() != 1) {
            throw new AssertionError("expected one event, got " + told.events());
        }
        return told.events().get(0);
    }

    /** The field at which it is refused; {@code null} where the body as a whole is. */
    static String refused(WebhookSource source, String json) {
        return assertThrows(json, InvalidInput.class, () -> read(source, json))
                .problems()
                .get(0)
                .field();
    }

    static List<Signal.Type> meanings(WebhookSource.Told told) {
        return told.signals().stream().map(Signal::type).toList();
    }
}
