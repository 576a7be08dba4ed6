package org.sensible.incidents.timeline;

import org.sensible.incidents.incident.Text;

/** Why an event is shown to the reader of a postmortem, or left out. */
public enum Reason {
    FIRST_WORDS(true, "incidents.timeline.why.firstWords"),
    PINNED(true, "incidents.timeline.why.pinned"),
    ALERT(true, "incidents.timeline.why.alert"),
    DEPLOYMENT(true, "incidents.timeline.why.deployment"),
    OWN_ENTRY(true, "incidents.timeline.why.ownEntry"),
    DECISION(true, "incidents.timeline.why.decision"),
    STATUS(true, "incidents.timeline.why.status"),
    ROLE(true, "incidents.timeline.why.role"),
    MILESTONE(true, "incidents.timeline.why.milestone"),
    /** A milestone rests on it. */
    EVIDENCE(true, "incidents.timeline.why.evidence"),
    /** It broke a silence of half an hour or more. */
    AFTER_SILENCE(true, "incidents.timeline.why.afterSilence"),
    /** It broke a shorter silence, where little else is known. */
    AFTER_PAUSE(true, "incidents.timeline.why.afterPause"),
    /** The same was told before, or again later. */
    REPEAT(false, "incidents.timeline.why.repeat"),
    /** Others mattered more, and there is no room for all. */
    LESS(false, "incidents.timeline.why.less"),
    /** A milestone that is shown on the row of its evidence. */
    MARKED(false, "incidents.timeline.why.marked"),
    CHATTER(false, "incidents.timeline.why.chatter"),
    HOUSEKEEPING(false, "incidents.timeline.why.housekeeping");

    private final boolean shown;
    private final String key;

    Reason(boolean shown, String key) {
        this.shown = shown;
        this.key = key;
    }

    /** Whether the rule shows the event. */
    public boolean shown() {
        return shown;
    }

    /** The reason in words. */
    public Text text() {
        return Text.of(key);
    }
}
