/**
 * Draws who is at work when: the panel of the macro {@code team-coverage}, with a day as a clock, a week as strips, the same in a table, and
 * what one more person would change. Reads only.
 */
package org.sensible.incidents.confluence.coverage;
