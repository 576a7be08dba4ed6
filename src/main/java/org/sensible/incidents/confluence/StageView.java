package org.sensible.incidents.confluence;

import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Wording;

/**
 * How far an incident has come, for {@code stage.html.vm}.
 *
 * @param steps the four stages, in order
 */
public record StageView(List<Step> steps) {

    /** One stage; {@code state} is {@code done}, {@code now} or {@code open}. */
    public record Step(String state, String name) {}

    static StageView of(Stage now, Wording wording) {
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            steps.add(new Step(state(stage, now), wording.tell(stage.label())));
        }
        return new StageView(steps);
    }

    private static String state(Stage stage, Stage now) {
        if (stage == now) {
            return "now";
        }
        return stage.compareTo(now) < 0 ? "done" : "open";
    }
}
