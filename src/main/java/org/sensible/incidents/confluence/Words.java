package org.sensible.incidents.confluence;

import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** The reader's language, for templates: {@code $words.get("incidents.…")}. */
public final class Words {

    private final Wording wording;

    Words(Wording wording) {
        this.wording = wording;
    }

    public String get(String key) {
        return wording.tell(Text.of(key));
    }

    public String get(String key, Object first) {
        return wording.tell(Text.of(key, first));
    }
}
