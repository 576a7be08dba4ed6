/**
 * What an incident is: its severity, milestones, stage, outcome, roles and key times, who may see and change it, and
 * the words in which the product refuses. Every other feature builds on this one; it uses none of them.
 */
package org.sensible.incidents.incident;
