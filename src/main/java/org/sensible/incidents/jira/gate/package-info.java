/** The validator of Jira's workflows that asks for an incident's demands. Loaded in Jira only. */
package org.sensible.incidents.jira.gate;
