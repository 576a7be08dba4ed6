package org.sensible.incidents.timeline.importing;

import java.time.Clock;

/** What an import is done with; all imports of a node share it. */
record Means(ImportJobStore store, Background background, Clock clock) {}
