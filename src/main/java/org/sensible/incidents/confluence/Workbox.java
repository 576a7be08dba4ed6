package org.sensible.incidents.confluence;

import com.atlassian.mywork.model.Notification;
import com.atlassian.mywork.model.NotificationBuilder;
import com.atlassian.mywork.service.LocalNotificationService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.sensible.incidents.incident.Notice;

/**
 * Confluence's own list of notifications, behind the bell. It is a plugin that an administrator may have switched off, so it
 * is looked for each time and not imported: an import that is not there would keep this plugin from starting.
 */
@ConfluenceComponent
public final class Workbox {

    private static final String SERVICE = "com.atlassian.mywork.service.LocalNotificationService";
    private static final String APPLICATION = "org.sensible.sensible-incidents";

    /** Shows it to the user; where there is no such list, to nobody. */
    void tell(String userName, Notice notice, NoticeWords.Letter letter) {
        BundleContext services = services();
        ServiceReference<?> reference = services == null ? null : services.getServiceReference(SERVICE);
        if (reference == null) {
            return;
        }
        try {
            if (services.getService(reference) instanceof LocalNotificationService list) {
                list.createOrUpdate(userName, notification(notice, letter));
            }
        } finally {
            services.ungetService(reference);
        }
    }

    boolean isThere() {
        BundleContext services = services();
        return services != null && services.getServiceReference(SERVICE) != null;
    }

    /** None outside of an OSGi framework, as in a unit test. */
    @Nullable
    private static BundleContext services() {
        Bundle plugin = FrameworkUtil.getBundle(Workbox.class);
        return plugin == null ? null : plugin.getBundleContext();
    }

    private static Notification notification(Notice notice, NoticeWords.Letter letter) {
        return new NotificationBuilder()
                .application(APPLICATION)
                .title(letter.subject())
                .itemTitle(notice.about())
                .description(html(letter))
                .url(letter.link())
                .groupingId(APPLICATION + "." + notice.about())
                .createNotification();
    }

    private static String html(NoticeWords.Letter letter) {
        return "<p>" + escape(String.join("\n", letter.lines())).replace("\n", "<br>") + "</p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
