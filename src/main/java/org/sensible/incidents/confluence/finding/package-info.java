/** The screens on which postmortems are found again: the index, and past incidents that are like one. */
package org.sensible.incidents.confluence.finding;
