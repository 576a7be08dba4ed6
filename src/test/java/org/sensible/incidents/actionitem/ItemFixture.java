package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/** Action items for tests: medium, open, Alice's, due, until told otherwise. */
public final class ItemFixture {

    private final String key;
    private String summary = "Cap the payment client's retries at 3";
    private ActionItem.State state = ActionItem.State.OPEN;

    @Nullable
    private ActionItem.Assignee assignee = new ActionItem.Assignee("alice", "Alice");

    @Nullable
    private LocalDate due = LocalDate.of(2026, 10, 30);

    private String incident = "INC-7";
    private Isu isu = new Isu(Level.MEDIUM, Size.M, Level.MEDIUM, Level.HIGH);

    @Nullable
    private Kind kind;

    private Commitment commitment = Commitment.PROPOSED;
    private int moved;
    private List<String> after = List.of();

    private ItemFixture(String key) {
        this.key = key;
    }

    public static ItemFixture anItem(String key) {
        return new ItemFixture(key);
    }

    public ItemFixture saying(String words) {
        summary = words;
        return this;
    }

    public ItemFixture in(ActionItem.State now) {
        state = now;
        return this;
    }

    public ItemFixture of(@Nullable String person) {
        assignee = person == null ? null : new ActionItem.Assignee(person, person);
        return this;
    }

    public ItemFixture due(@Nullable String day) {
        due = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public ItemFixture from(String incidentKey) {
        incident = incidentKey;
        return this;
    }

    public ItemFixture isu(Level importance, Size size, Level urgency, @Nullable Level confidence) {
        isu = new Isu(importance, size, urgency, confidence);
        return this;
    }

    public ItemFixture kind(@Nullable Kind what) {
        kind = what;
        return this;
    }

    public ItemFixture decided(Commitment what) {
        commitment = what;
        return this;
    }

    public ItemFixture moved(int times) {
        moved = times;
        return this;
    }

    public ItemFixture after(String... keys) {
        after = List.of(keys);
        return this;
    }

    public ActionItem build() {
        ItemProperty property =
                new ItemProperty(incident, isu, kind, commitment, null, moved, after, null, null, null, null, null);
        return new ActionItem(
                key, "https://jira.example/browse/" + key, summary, "To Do", state, assignee, due, property);
    }

    /** The same, with a property that nobody can read. */
    public ActionItem unreadable() {
        return new ActionItem(
                key,
                "https://jira.example/browse/" + key,
                summary,
                "To Do",
                state,
                assignee,
                due,
                null,
                "{\"v\":9}",
                true);
    }
}
