/** What Jira shows and answers. Translates between the host and the features, and decides nothing. Loaded in Jira only. */
package org.sensible.incidents.jira;
