package org.sensible.sandbox.confluence;

import com.atlassian.mywork.model.Notification;
import com.atlassian.mywork.service.LocalNotificationService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.sensible.sandbox.Users;

/** Confluence's notifications, kept while it runs. Threads may share it. */
final class HostWorkbox implements LocalNotificationService {

    private final Users users;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    HostWorkbox(Users users) {
        this.users = users;
    }

    record Entry(String user, Notification notification) {}

    @Override
    public Future<Notification> createOrUpdate(String userName, Notification notification) {
        if (users.byName(userName).isEmpty()) {
            throw new IllegalArgumentException("nobody is named " + userName);
        }
        if (notification.getTitle() == null || notification.getApplication() == null) {
            throw new IllegalArgumentException("a notification has a title and an application");
        }
        entries.add(new Entry(userName, notification));
        return CompletableFuture.completedFuture(notification);
    }

    /** What that user was told, earliest first. */
    List<Notification> of(String userName) {
        return entries.stream()
                .filter(entry -> entry.user().equals(userName))
                .map(Entry::notification)
                .toList();
    }
}
