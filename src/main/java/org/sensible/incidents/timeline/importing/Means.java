package org.sensible.incidents.timeline.importing;

import java.time.Clock;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.timeline.source.Imports;

/** What an import is done with; all imports of a node share it. */
record Means(Incidents incidents, Imports imports, ImportJobStore store, Background background, Clock clock) {}
