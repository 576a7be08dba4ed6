/**
 * The gate before a step of a workflow in Jira: it asks Confluence whether what the policy asks of an incident is done, and lets who gives
 * a reason go on all the same. Loaded in Jira only.
 */
package org.sensible.incidents.actionitem.gate;
