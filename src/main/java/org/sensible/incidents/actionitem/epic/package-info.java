/** One epic in Jira for each incident, into which its action items are put where administrators want that. Loaded in Confluence only. */
package org.sensible.incidents.actionitem.epic;
