package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.follow.ItemReminderStore;

/** Of what people were reminded, in a table of Active Objects: the unique column decides between nodes. Threads may share it. */
@ConfluenceComponent
@JiraComponent
public final class AoItemReminderStore implements ItemReminderStore {

    private final ActiveObjects ao;

    @Inject
    public AoItemReminderStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Set<String> claimed(Collection<String> digests) {
        Set<String> claimed = new HashSet<>();
        for (List<String> some : Portions.of(List.copyOf(digests))) {
            for (ItemReminderRow row : ao.find(
                    ItemReminderRow.class,
                    Query.select().where("REMINDER_ID IN (" + Portions.places(some) + ")", some.toArray()))) {
                claimed.add(row.getReminderId());
            }
        }
        return claimed;
    }

    @Override
    public void claim(Collection<String> digests, Instant at) {
        try {
            digests.forEach(digest -> ao.create(
                    ItemReminderRow.class,
                    new DBParam("REMINDER_ID", digest),
                    new DBParam("CLAIMED_AT", Nanoseconds.of(at))));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isLostRace(failure) ? new Claimed(failure) : failure;
        }
    }

    @Override
    public void forgetBefore(Instant then) {
        ao.deleteWithSQL(ItemReminderRow.class, "CLAIMED_AT IS NULL OR CLAIMED_AT < ?", Nanoseconds.of(then));
    }
}
