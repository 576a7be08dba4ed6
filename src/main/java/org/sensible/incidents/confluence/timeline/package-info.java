/**
 * The timeline as people read and shape it: its rows in the team's zones with their marks, the panel around them with
 * filters and tools, and the parts of it that the panel's script asks for.
 */
package org.sensible.incidents.confluence.timeline;
