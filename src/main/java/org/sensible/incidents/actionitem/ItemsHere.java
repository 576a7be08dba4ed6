package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * What people say about action items in Jira itself: how one is classified, whether it is done, and that an issue is one. The
 * same rules as in Confluence, over the same property. Threads may share it.
 */
@JiraComponent
public final class ItemsHere {

    private static final Pattern INCIDENT = Pattern.compile("(INC|DRILL)-[1-9][0-9]{0,17}");

    private final IssuesHere issues;
    private final Clock clock;

    @Inject
    public ItemsHere(IssuesHere issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * Classifies an item anew; everything else in its property stays.
     *
     * @param beside what is said in the same breath: its kind, and what has to be done before
     * @param seenAt when the item was last written as far as the person knows; {@code null} where that does not matter
     * @throws Conflict where the issue is no action item, its property cannot be read, or somebody changed it meanwhile: then
     *     nothing is overwritten
     */
    public ActionItem classify(String issueKey, Isu isu, Beside beside, @Nullable Instant seenAt) {
        Beside checked = beside.checked(issueKey);
        IssuesHere.Held held = issues.forChange(issueKey);
        return change(held, seenAt, before -> checked.applied(before.classified(isu, clock.instant(), held.user())));
    }

    /** Commits to an item, puts it off, drops it or takes that back; refuses as {@link #classify} does. */
    public ActionItem decide(String issueKey, Decision decision, @Nullable Instant seenAt) {
        IssuesHere.Held held = issues.forChange(issueKey);
        return change(held, seenAt, before -> before.decided(decision, clock.instant(), held.user()));
    }

    private ActionItem change(IssuesHere.Held held, @Nullable Instant seenAt, UnaryOperator<ItemProperty> change) {
        ActionItem item = held.item();
        ItemProperty before = item.property();
        if (before == null) {
            throw unreadable(item);
        }
        before.requireUnchanged(item.key(), seenAt);
        ItemProperty after = change.apply(before);
        issues.write(item.key(), after);
        return item.with(after);
    }

    /**
     * Makes an issue an action item of an incident; one that is its item already stays as it is. Whether there is such an
     * incident only Confluence knows.
     *
     * @param incident key of the incident, such as {@code INC-7}
     * @throws InvalidInput at {@code incident} for what is no such key
     * @throws Conflict for a drill, for an item of another incident, and for an issue whose property cannot be read
     */
    public ActionItem make(String issueKey, @Nullable String incident, Isu isu, @Nullable Kind kind) {
        String key = incident(incident);
        IssuesHere.Held held = issues.forChange(issueKey);
        ActionItem item = held.item();
        if (item.foreign() != null) {
            throw unreadable(item);
        }
        if (item.property() != null) {
            if (item.property().incident().equals(key)) {
                return item;
            }
            throw new Conflict(Text.of(
                    "incidents.actionItem.refusal.linked",
                    item.key(),
                    item.property().incident()));
        }
        ItemProperty property = ItemProperty.proposed(key, isu, kind, clock.instant(), held.user());
        issues.write(item.key(), property);
        return item.with(property);
    }

    /** @throws InvalidInput at {@code incident} for what is no key of an incident */
    public static String incident(@Nullable String given) {
        String key = anyIncident(given);
        if (key.startsWith("DRILL-")) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.drill", key));
        }
        return key;
    }

    /** Likewise, a drill or none. */
    static String anyIncident(@Nullable String given) {
        String key = Accepted.required("incident", given, Accepted.SHORT_TEXT).toUpperCase(Locale.ROOT);
        if (!INCIDENT.matcher(key).matches()) {
            throw new InvalidInput("incident", Text.of("incidents.actionItem.input.incident", key));
        }
        return key;
    }

    private static Conflict unreadable(ActionItem item) {
        return new Conflict(Text.of("incidents.actionItem.refusal.unreadable", item.key()));
    }
}
