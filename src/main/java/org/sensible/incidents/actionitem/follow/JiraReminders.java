package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Reminds users of Jira in Jira's own way, of what Confluence said when it was asked: those whom Confluence does not know in their own
 * working hours, once for each stage; never two on one day. Must be called outside any unit of work. Threads may share it.
 */
@JiraComponent
public final class JiraReminders {

    private final People people;
    private final AtWork atWork;
    private final DigestClaims claims;
    private final Notifier notifier;
    private final Clock clock;

    @Inject
    public JiraReminders(People people, AtWork atWork, DigestClaims claims, Notifier notifier, Clock clock) {
        this.people = people;
        this.atWork = atWork;
        this.claims = claims;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * @param homeUrl this Jira's address
     * @return how many were sent now
     */
    public int send(List<JiraDigest> digests, String homeUrl) {
        claims.forgetOld();
        int sent = 0;
        for (JiraDigest digest : digests) {
            Person reader = people.byName(digest.user()).orElse(null);
            if (reader != null && send(digest, reader, homeUrl)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(JiraDigest digest, Person reader, String homeUrl) {
        LocalDate today =
                digest.day() == null ? atWork.atWork(reader, clock.instant()).orElse(null) : digest.day();
        if (today == null) {
            return false;
        }
        List<DueItem> items = digest.items().stream()
                .filter(item -> Mention.Stage.of(item.due(), today).isPresent())
                .toList();
        if (items.isEmpty() || !claims.claim(reader, told(digest.isTold(), items, reader, today), today)) {
            return false;
        }
        notifier.send(notice(items, reader, today, homeUrl));
        return true;
    }

    /** Confluence has seen to it that what it told itself is new. */
    private static List<String> told(boolean isTold, List<DueItem> items, Person reader, LocalDate today) {
        return isTold
                ? List.of(Digests.of("handed on", reader.key(), today.toString()))
                : items.stream()
                        .map(item -> Digests.of(
                                "stranger",
                                reader.key(),
                                item.incident(),
                                item.key(),
                                item.due().toString(),
                                Integer.toString(Mention.Stage.of(item.due(), today)
                                        .orElseThrow()
                                        .weeksLate())))
                        .toList();
    }

    private static Notice notice(List<DueItem> items, Person reader, LocalDate today, String homeUrl) {
        List<Text> lines = new ArrayList<>();
        for (DueItem item : items) {
            lines.add(item.line(today));
            lines.addAll(item.answers());
            if (item.page() == null) {
                lines.add(Text.of("incidents.notice.items.inJira", homeUrl + "/browse/" + item.key()));
            }
        }
        long late = items.stream().filter(item -> item.due().isBefore(today)).count();
        String keys = items.stream().map(DueItem::key).collect(Collectors.joining(", ", "key in (", ")"));
        return new Notice(
                Set.of(reader),
                "action-items",
                DueItem.subject(items.size(), (int) late),
                lines,
                homeUrl + "/issues/?jql=" + URLEncoder.encode(keys, StandardCharsets.UTF_8));
    }
}
