package org.sensible.incidents.jira.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;
import org.sensible.incidents.actionitem.outbox.ReportingState;
import org.sensible.incidents.incident.Wording;

/** How reporting stands, as an answer. The token is never in it. */
final class ReportingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportingJson() {}

    static String of(ReportingSetup.Seen seen, Wording wording) {
        ReportingState state = seen.state();
        ObjectNode json = JSON.createObjectNode()
                .put("address", state.target() == null ? null : state.target().toString())
                .put("paused", seen.isElsewhere())
                .put("waiting", seen.waiting())
                .put("number", state.number())
                .put("toldAt", text(state.toldAt()))
                .put("listedAt", text(state.listedAt()));
        ReportingState.Trouble trouble = state.trouble();
        if (trouble == null) {
            json.putNull("trouble");
        } else {
            json.putObject("trouble")
                    .put("why", trouble.why().name())
                    .put("text", wording.tell(ReportingSetup.words(trouble.why(), trouble.status())))
                    .put("since", trouble.since().toString());
        }
        return json.toString();
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
