/**
 * The postmortem: the page that a team learns from. What it holds when it is made, the one shipped template that is
 * filled with it, and which page belongs to which incident. Knows storage format as text, and no host.
 */
package org.sensible.incidents.postmortem;
