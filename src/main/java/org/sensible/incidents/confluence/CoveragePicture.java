package org.sensible.incidents.confluence;

import org.sensible.incidents.policy.Coverage;

/** Draws who is at work when. Threads may share it. */
interface CoveragePicture {

    /**
     * The markup under the table; empty where there is nothing to draw.
     *
     * @param isOnPaper without anything to click
     */
    String of(Coverage coverage, boolean isOnPaper);
}
