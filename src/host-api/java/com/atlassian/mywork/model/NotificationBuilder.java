package com.atlassian.mywork.model;

/**
 * Makes a notification.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public class NotificationBuilder {
    String title;
    String description;
    String url;
    String application;
    String groupingId;
    String itemTitle;

    public NotificationBuilder title(String value) {
        title = value;
        return this;
    }

    public NotificationBuilder description(String value) {
        description = value;
        return this;
    }

    public NotificationBuilder url(String value) {
        url = value;
        return this;
    }

    public NotificationBuilder application(String value) {
        application = value;
        return this;
    }

    public NotificationBuilder groupingId(String value) {
        groupingId = value;
        return this;
    }

    public NotificationBuilder itemTitle(String value) {
        itemTitle = value;
        return this;
    }

    public Notification createNotification() {
        NotificationBuilder copy = new NotificationBuilder();
        copy.title = title;
        copy.description = description;
        copy.url = url;
        copy.application = application;
        copy.groupingId = groupingId;
        copy.itemTitle = itemTitle;
        return new Notification(copy);
    }
}
