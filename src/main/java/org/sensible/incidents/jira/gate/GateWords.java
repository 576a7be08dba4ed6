package org.sensible.incidents.jira.gate;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sensible.incidents.actionitem.gate.OpenDemand;
import org.sensible.incidents.actionitem.gate.Standing;
import org.sensible.incidents.actionitem.gate.Verdict;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * What a gate says to the person, in one paragraph without markup: hosts differ in whether they show such a message as text, so
 * what people wrote in Confluence loses its angle brackets here.
 */
final class GateWords {

    private final Wording wording;

    GateWords(Wording wording) {
        this.wording = wording;
    }

    String heldUp(Verdict.HeldUp held) {
        return held.open().stream().map(this::standing).collect(Collectors.joining(" ")) + " "
                + way(held.isReasonMissing());
    }

    String allowFirst(Verdict.AllowFirst first) {
        String why = first.where() == null
                ? get("incidents.gate.allowFirst")
                : tell(Text.of("incidents.gate.allowFirstAt", first.where().toString()));
        return why + " " + way(first.isReasonMissing());
    }

    String notAsked() {
        return get("incidents.gate.notAsked");
    }

    String untold(Verdict.Overruled overruled) {
        return tell(Text.of("incidents.gate.untold", String.join(", ", overruled.untold())));
    }

    String nobody() {
        return get("incidents.gate.nobody");
    }

    private String way(boolean isReasonMissing) {
        return get(isReasonMissing ? "incidents.gate.reasonMissing" : "incidents.gate.override");
    }

    private String standing(Standing standing) {
        String open =
                standing.open().stream().map(this::demand).collect(Collectors.joining(get("incidents.gate.between")));
        return tell(Text.of("incidents.gate.heldUp", standing.incident(), open, standing.url()));
    }

    private String demand(OpenDemand demand) {
        String stand = demand.stand().name().toLowerCase(Locale.ROOT);
        return tell(Text.of("incidents.gate.demand." + stand, plain(demand.text())));
    }

    static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›').replaceAll("\\s+", " ").strip();
    }

    private String get(String key) {
        return tell(Text.of(key));
    }

    private String tell(Text text) {
        return wording.tell(text);
    }
}
