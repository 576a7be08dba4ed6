/**
 * Finds postmortems again: the index over all of them, and past incidents that are like one. What a reader may not see is
 * neither listed nor counted.
 */
package org.sensible.incidents.postmortem.finding;
