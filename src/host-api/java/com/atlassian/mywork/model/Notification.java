package com.atlassian.mywork.model;

/**
 * One thing that somebody is told.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called; made by the builder.
 */
public class Notification {
    private final NotificationBuilder made;

    Notification(NotificationBuilder made) {
        this.made = made;
    }

    public String getTitle() {
        return made.title;
    }

    public String getDescription() {
        return made.description;
    }

    public String getUrl() {
        return made.url;
    }

    public String getApplication() {
        return made.application;
    }

    public String getGroupingId() {
        return made.groupingId;
    }
}
