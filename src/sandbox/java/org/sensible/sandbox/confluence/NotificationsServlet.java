package org.sensible.sandbox.confluence;

import com.atlassian.mywork.model.Notification;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.web.AdministratorServlet;

/** {@code /rest/sandbox/1.0/notifications?user=}: what somebody was told inside Confluence. */
final class NotificationsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1;

    private final transient HostWorkbox workbox;

    NotificationsServlet(HostWorkbox workbox, Current current) {
        super(current);
        this.workbox = workbox;
    }

    @Override
    protected Map<String, ?> answer(HttpServletRequest request) {
        String user = request.getParameter("user");
        if (user == null) {
            throw new IllegalArgumentException("whose notifications? Add ?user=");
        }
        return "GET".equals(request.getMethod())
                ? Map.of(
                        "values",
                        workbox.of(user).stream()
                                .map(NotificationsServlet::json)
                                .toList())
                : null;
    }

    private static Map<String, String> json(Notification notification) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("title", notification.getTitle());
        json.put("description", notification.getDescription());
        json.put("url", notification.getUrl());
        json.put("group", notification.getGroupingId());
        return json;
    }
}
