/**
 * The timeline table of a page as people left it: which events have a row, and where a new one belongs. Adds to the text of
 * the page and never writes any of it again. Knows storage format, and nothing of incidents.
 */
package org.sensible.incidents.postmortem.table;
