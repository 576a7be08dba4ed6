package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query for action items, in Jira's language: by the aliases of our property, and by what a person says besides. Where
 * that ends in an order, the order decides which ones come where there are more than are listed; the list itself we order.
 */
public final class ItemJql {

    /** The order at the end of a query, which stands in no quotes. */
    private static final Pattern ORDER = Pattern.compile("\\border\\s+by\\s+[^\"']*$", Pattern.CASE_INSENSITIVE);

    private ItemJql() {}

    /**
     * Only what is an action item.
     *
     * @param incidents keys of incidents; empty for any
     * @param project key of a project; {@code null} for any
     * @param theirs a query of a person; {@code null} for none
     */
    public static String of(List<String> incidents, @Nullable String project, @Nullable String theirs) {
        List<String> parts = new ArrayList<>();
        parts.add(
                incidents.isEmpty()
                        ? "incidentKey is not EMPTY"
                        : incidents.stream()
                                .map(ItemJql::quoted)
                                .collect(Collectors.joining(", ", "incidentKey in (", ")")));
        if (project != null) {
            parts.add("project = " + quoted(project));
        }
        return joined(String.join(" AND ", parts), theirs);
    }

    private static String joined(String ours, @Nullable String theirs) {
        String given = theirs == null ? "" : theirs.strip();
        Matcher order = ORDER.matcher(given);
        boolean isOrdered = order.find();
        String asked = (isOrdered ? given.substring(0, order.start()) : given).strip();
        String query = asked.isEmpty() ? ours : ours + " AND (" + asked + ")";
        return isOrdered ? query + " " + order.group().strip() : query;
    }

    /**
     * Issues that are known by their keys, for a Jira that does not know our aliases.
     *
     * @param keys of issues, at least one
     */
    public static String ofIssues(List<String> keys, @Nullable String theirs) {
        return joined(keys.stream().map(ItemJql::quoted).collect(Collectors.joining(", ", "key in (", ")")), theirs);
    }

    /** Keys hold letters, digits, underscores and hyphens; nothing else can end the quotes. */
    private static String quoted(String key) {
        return '"' + key.replaceAll("[^A-Za-z0-9_-]", "") + '"';
    }
}
