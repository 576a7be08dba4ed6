package org.sensible.incidents.actionitem.follow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/**
 * That one person is to be told of one action item on one day. Immutable.
 *
 * @param due the day that somebody gave it, else the one that follows from its urgency
 * @param stage how far it is; what was told of one stage is not told of it again
 * @param role as whom the person is told
 */
public record Mention(Person person, ItemState item, Incident incident, LocalDate due, Stage stage, Role role) {

    /** How many days before the day people are told. */
    static final int NOTICE_DAYS = 3;

    /** After how many days of lateness the lead is told, and how long until both are told again. */
    static final int WEEK = 7;

    public Mention {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(role, "role");
    }

    /** As whom somebody is told; the names are stored. */
    public enum Role {
        /** Who does it. */
        ASSIGNEE,
        /** Who leads the incident, beside the assignee, who was told before. */
        LEAD,
        /** Who leads the incident, since nobody else can be told: the item has no assignee, or none whom Confluence can tell. */
        STAND_IN
    }

    /**
     * How an item stands towards its day.
     *
     * @param weeksLate -1 before and on the day; 0 in the first week after it, and so on
     */
    public record Stage(int weeksLate) {

        /** Empty while the day is far. */
        static Optional<Stage> of(LocalDate due, LocalDate today) {
            long late = ChronoUnit.DAYS.between(due, today);
            if (late < -NOTICE_DAYS) {
                return Optional.empty();
            }
            return Optional.of(new Stage(late <= 0 ? -1 : (int) ((late - 1) / WEEK)));
        }

        public boolean isLate() {
            return weeksLate >= 0;
        }

        boolean concernsLead() {
            return weeksLate >= 1;
        }
    }

    /** Days until the due day, below 0 after it. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }

    /** What makes it this mention and no other; another day is told of anew. */
    public String digest() {
        return Digests.of(
                "mention",
                person.key(),
                incident.uid(),
                item.key(),
                due.toString(),
                Integer.toString(stage.weeksLate()),
                role.name());
    }

    /** What makes it the one digest of a person on a day. */
    static String digestOf(Person person, LocalDate day) {
        return Digests.of("day", person.key(), day.toString());
    }
}
