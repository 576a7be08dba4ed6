package org.sensible.incidents.host;

/**
 * What {@code action-items.html.vm} shows.
 *
 * @param title heading of the page; empty where the page has one
 * @param intro one sentence under it; empty likewise
 * @param table what stands there until the script is at work, and on paper
 * @param state what the script starts from, JSON
 */
public record ItemsView(String title, String intro, ItemsTable table, String state) {}
