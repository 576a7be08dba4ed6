package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Our own documented body, for whatever can post JSON: one object, or an array of at most {@value #MOST}, of {@code {text,
 * id?, at?, endedAt?, kind?, author?, link?, alert?, sequence?, editedAt?, removed?, service?, channel?, repository?,
 * environment?, labels?}}. Since it is ours, what does not fit is refused at its field; fields that nobody knows are passed
 * over. Without an {@code id} an event is known by the digest of what it says.
 */
@ConfluenceComponent
public final class Generic implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "generic";

    /** Most events in one body. */
    static final int MOST = 1_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.objectOrArray(payload.body());
        Report report = new Report(NAME, payload.receivedAt());
        if (body.isObject()) {
            GenericEvent.tell(report, body, "");
            return report.told();
        }
        if (body.size() > MOST) {
            throw new InvalidInput(null, Text.of("incidents.timeline.input.notes", MOST, body.size()));
        }
        for (int i = 0; i < body.size(); i++) {
            GenericEvent.tell(report, body.get(i), "[" + i + "].");
        }
        return report.told();
    }
}
