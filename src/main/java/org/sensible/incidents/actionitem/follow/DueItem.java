package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Text;

/**
 * An action item as a digest names it: by its key, for Jira alone may show its words. Immutable.
 *
 * @param key of the issue
 * @param incident key of the incident
 * @param page address of the page that takes an answer; {@code null} for a reader who cannot open it
 */
public record DueItem(
        String key,
        String incident,
        LocalDate due,
        @Nullable String page) {

    public DueItem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(due, "due");
    }

    /** How it stands towards its day. */
    Text line(LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, due);
        return days < 0
                ? Text.of("incidents.notice.items.late", key, incident, due.toString(), -days)
                : Text.of("incidents.notice.items.soon", key, incident, due.toString(), days);
    }

    /** The three links; none without a page. A link only opens it: what follows links in mails for safety must not answer for anybody. */
    List<Text> answers() {
        return page == null
                ? List.of()
                : Stream.of("done", "later", "notDoing")
                        .map(answer -> Text.of("incidents.notice.items." + answer, page + "?answer=" + answer))
                        .toList();
    }

    /** The subject of a digest. */
    static Text subject(int items, int late) {
        return Text.of("incidents.notice.items.subject", items, late);
    }
}
