package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sensible.incidents.actionitem.follow.ItemReminders;
import org.sensible.incidents.host.Job;

/** Every quarter of an hour, so that nobody's working day is missed. */
@ConfluenceComponent
public final class ItemReminderJob implements Job {

    private final ItemReminders reminders;

    @Inject
    public ItemReminderJob(ItemReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "item-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public String run() {
        return reminders.send() + " digests sent";
    }
}
