package org.sensible.incidents.timeline;

import java.time.Instant;
import org.sensible.incidents.incident.Given;

/**
 * What a person decides about an event. A field that is not mentioned stays as it was decided before; {@code null} takes
 * a decision back, so that the rule or the source has the word again.
 *
 * @param shown whether a reader of the postmortem sees it
 * @param text 1 to 32 000 characters
 * @param at from 1970 to 2199
 */
public record Choice(Given<Boolean> shown, Given<String> text, Given<Instant> at, Given<Kind> kind) {

    /** Decides nothing. */
    public static final Choice NOTHING = new Choice(Given.nothing(), Given.nothing(), Given.nothing(), Given.nothing());

    /** Whether it mentions no field. */
    public boolean isEmpty() {
        return !shown.mentioned() && !text.mentioned() && !at.mentioned() && !kind.mentioned();
    }

    /** Both, the later one's word where both mention a field. */
    Choice then(Choice later) {
        return new Choice(
                later.shown.mentioned() ? later.shown : shown,
                later.text.mentioned() ? later.text : text,
                later.at.mentioned() ? later.at : at,
                later.kind.mentioned() ? later.kind : kind);
    }
}
