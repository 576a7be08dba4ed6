package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Text;

/**
 * What a postmortem still lacks before others are asked to read it. It informs; nothing is blocked by it. Pure: the same page and the
 * same facts give the same findings, in the order of {@link Check}.
 *
 * @param open what was found, each with words for a reader
 * @param unjudged checks for which the facts were not there, such as Jira's items while Jira does not answer
 */
public record Readiness(List<Finding> open, Set<Check> unjudged) {

    public Readiness {
        open = List.copyOf(open);
        unjudged = Set.copyOf(unjudged);
    }

    /** How many checks there are that could be judged. */
    public int judged() {
        return Check.values().length - unjudged.size();
    }

    /** How many of them found something. */
    public long openChecks() {
        return open.stream().map(Finding::check).distinct().count();
    }

    static Readiness of(String body, ReadinessFacts facts) {
        List<Finding> open = new ArrayList<>();
        List<PageSection> sections = PageSections.of(body);
        open.addAll(PageChecks.of(sections, facts));
        open.addAll(CourseChecks.of(facts));
        Set<Check> unjudged = EnumSet.noneOf(Check.class);
        if (facts.items().isEmpty()) {
            unjudged.add(Check.ITEMS);
            unjudged.add(Check.ITEM_OWNERS);
        } else {
            open.addAll(items(facts.items().get()));
        }
        open.replaceAll(found -> found.in(section(found.check(), sections)));
        open.sort((one, other) -> one.check().compareTo(other.check()));
        return new Readiness(open, unjudged);
    }

    /** Where the page shows what the check is about. */
    @Nullable
    private static String section(Check check, List<PageSection> sections) {
        String macro =
                switch (check) {
                    case UNTIL_ENGAGED, SILENCE -> "incident-timeline";
                    case ITEMS, ITEM_OWNERS -> "action-items";
                    default -> "";
                };
        return sections.stream()
                .filter(section -> section.macros().contains(macro))
                .map(PageSection::name)
                .findFirst()
                .orElse(null);
    }

    private static List<Finding> items(ReadinessFacts.Items items) {
        if (items.all() == 0) {
            return List.of(new Finding(Check.ITEMS, Text.of("incidents.readiness.items")));
        }
        return items.withoutOwner().isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Check.ITEM_OWNERS,
                        Text.of("incidents.readiness.itemOwners", String.join(", ", items.withoutOwner()))));
    }

    /** What is looked at; the names are part of the answer. */
    public enum Check {
        SECTIONS,
        IMPACT,
        UNTIL_ENGAGED,
        SILENCE,
        MILESTONES,
        CONTRADICTIONS,
        CAUSES,
        ITEMS,
        ITEM_OWNERS,
        LINKS,
        REVIEWERS
    }

    /**
     * One thing that is missing.
     *
     * @param section heading of the section where it can be mended; {@code null} where that is not the page's
     */
    public record Finding(Check check, Text text, @Nullable String section) {

        Finding(Check check, Text text) {
            this(check, text, null);
        }

        /** What to do about it. */
        public Text todo() {
            return Text.of("incidents.readiness.todo." + check.name());
        }

        private Finding in(@Nullable String place) {
            return section == null ? new Finding(check, text, place) : this;
        }
    }
}
