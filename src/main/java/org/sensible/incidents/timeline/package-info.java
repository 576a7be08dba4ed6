/**
 * What happened during an incident, from whatever told us: the events with their evidence, kept once each, in order; and
 * which of them a reader of the postmortem needs.
 */
package org.sensible.incidents.timeline;
