package org.sensible.incidents.confluence;

/**
 * What {@code action-items.html.vm} shows.
 *
 * @param table what stands there until the script is at work, and on paper
 * @param state what the script starts from, JSON
 */
public record ActionItemsView(ActionItemsTable table, String state) {}
