/**
 * What becomes of action items after they were agreed on: what Jira's side reports of them, what that says of the incident, and
 * who is reminded. Nobody is there when it runs, so Jira is never asked; only numbers, states and keys are known here.
 */
package org.sensible.incidents.actionitem.follow;
