package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sensible.incidents.incident.Text;

/** What is different between two versions of a page, section by section, as a reader wants to be told. Pure. */
public final class PageChanges {

    private PageChanges() {}

    /**
     * In the order of the new version, with what is gone at the end; empty where nothing that a reader sees is different. Of a
     * section that only got or lost rows of the timeline that is said; sections of the same name are taken as one.
     */
    public static List<Change> between(String old, String now) {
        Map<String, List<PageSection>> before = byName(old);
        Map<String, List<PageSection>> after = byName(now);
        List<Change> changes = new ArrayList<>();
        after.forEach((name, sections) -> {
            if (before.containsKey(name)) {
                changes.addAll(changes(name, before.get(name), sections));
            } else {
                changes.add(new Change(Kind.SECTION_ADDED, name, 0));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changes.add(new Change(Kind.SECTION_REMOVED, name, 0)));
        return List.copyOf(changes);
    }

    private static Map<String, List<PageSection>> byName(String body) {
        Map<String, List<PageSection>> sections = new LinkedHashMap<>();
        PageSections.of(body).forEach(section -> sections.computeIfAbsent(section.name(), name -> new ArrayList<>())
                .add(section));
        return sections;
    }

    private static List<Change> changes(String name, List<PageSection> before, List<PageSection> after) {
        List<Change> changes = new ArrayList<>();
        if (print(before).equals(print(after))) {
            return changes;
        }
        Set<String> old = events(before);
        Set<String> now = events(after);
        int added = without(now, old);
        int removed = without(old, now);
        if (added > 0) {
            changes.add(new Change(Kind.ROWS_ADDED, name, added));
        }
        if (removed > 0) {
            changes.add(new Change(Kind.ROWS_REMOVED, name, removed));
        }
        if (added + removed == 0) {
            changes.add(new Change(Kind.REWORDED, name, 0));
        }
        return changes;
    }

    private static List<String> print(List<PageSection> sections) {
        return sections.stream().map(PageSection::print).toList();
    }

    private static Set<String> events(List<PageSection> sections) {
        Set<String> events = new LinkedHashSet<>();
        sections.forEach(section -> events.addAll(section.events()));
        return events;
    }

    private static int without(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(id -> !others.contains(id)).count();
    }

    /** How a section differs. */
    public enum Kind {
        SECTION_ADDED,
        SECTION_REMOVED,
        ROWS_ADDED,
        ROWS_REMOVED,
        REWORDED
    }

    /**
     * One difference.
     *
     * @param section its heading; empty for what stands above the first
     * @param count of rows; 0 where none are meant
     */
    public record Change(Kind kind, String section, int count) {

        /** In words. */
        public Text text() {
            Object where = section.isEmpty() ? Text.of("incidents.review.change.top") : section;
            return Text.of("incidents.review.change." + kind.name(), where, count);
        }
    }
}
