/**
 * Jira's side of following action items through: what changes is noted in an outbox, posted to Confluence's side and dropped when
 * that has taken it; every night the whole list goes. Lives in Jira only; what it posts is told in {@code actionitem.follow}.
 */
package org.sensible.incidents.actionitem.outbox;
