package org.sensible.incidents.jira;

import jakarta.annotation.Nullable;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** The words of the panel in the reader's language, for its template too. */
public final class PanelWords {

    /** What stands for a confidence that nobody said. */
    static final String NONE = "none";

    private final Wording wording;
    private final Weights weights;

    /** For screens that name no size. */
    PanelWords(Wording wording) {
        this(wording, Weights.DEFAULTS);
    }

    PanelWords(Wording wording, Weights weights) {
        this.wording = wording;
        this.weights = weights;
    }

    public String get(String key) {
        return wording.tell(Text.of(key));
    }

    String field(String name) {
        return get("incidents.actionItem.field." + name);
    }

    String size(Size size) {
        return wording.tell(Text.of("incidents.actionItem.size.points", size.name(), weights.points(size)));
    }

    String confidence(@Nullable Level level) {
        return level == null ? get("incidents.actionItem.confidence.none") : wording.tell(level.label());
    }

    static String word(@Nullable Level level) {
        return level == null ? NONE : level.word();
    }
}
