/**
 * Action items: the Jira issues that a postmortem raises, classified by importance, size, urgency and the assignee's
 * confidence. The truth about an item lies in Jira, in the issue and in its property; here is what it means.
 */
package org.sensible.incidents.actionitem;
