package org.sensible.incidents.actionitem.gate;

import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.List;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;

/** What a gate says to a step. */
public sealed interface Verdict {

    /** Go on: nothing is open, or the issue stands for no incident. */
    record Kept() implements Verdict {}

    /**
     * Go on: a reason was given.
     *
     * @param untold incidents in whose timeline that could not be written
     */
    record Overruled(List<String> untold) implements Verdict {}

    /** Go on, unasked: closing may not wait for Confluence. */
    record NotAsked(Why why) implements Verdict {}

    /**
     * Stop.
     *
     * @param isReasonMissing whether the comment began as an override does, and gave no reason
     */
    record HeldUp(List<Standing> open, boolean isReasonMissing) implements Verdict {}

    /** Stop: Confluence has not been asked, since the person has not allowed it. */
    record AllowFirst(@Nullable URI where, boolean isReasonMissing) implements Verdict {}
}
