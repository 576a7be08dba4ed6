package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Sends one digest: each item by its key, for Jira alone may show its words, with its day and three links that answer it.
 * Threads may share it.
 */
@ConfluenceComponent
public final class DigestPost {

    /** More are counted only. */
    static final int MOST = 25;

    private static final String PAGE = "/plugins/servlet/incidents-answer/";

    private final Links links;
    private final Notifier notifier;

    @Inject
    public DigestPost(Links links, Notifier notifier) {
        this.links = links;
        this.notifier = notifier;
    }

    void send(Person reader, List<Mention> mentions, LocalDate today) {
        notifier.send(notice(reader, mentions, today));
    }

    private Notice notice(Person reader, List<Mention> mentions, LocalDate today) {
        List<Text> lines = new ArrayList<>();
        mentions.stream().limit(MOST).forEach(mention -> {
            DueItem item = item(mention);
            lines.add(item.line(today));
            if (mention.role() != Mention.Role.ASSIGNEE) {
                lines.add(who(mention));
            }
            lines.addAll(item.answers());
        });
        if (mentions.size() > MOST) {
            lines.add(Text.of("incidents.notice.items.more", mentions.size() - MOST));
        }
        long late =
                mentions.stream().filter(mention -> mention.stage().isLate()).count();
        return new Notice(
                Set.of(reader),
                "action-items",
                DueItem.subject(mentions.size(), (int) late),
                lines,
                links.incident(mentions.get(0).incident().key()));
    }

    DueItem item(Mention mention) {
        String key = mention.item().key();
        return new DueItem(key, mention.incident().key(), mention.due(), links.page(PAGE + key));
    }

    private static Text who(Mention mention) {
        String assignee = mention.item().assignee();
        if (assignee == null) {
            return Text.of("incidents.notice.items.nobody");
        }
        return mention.role() == Mention.Role.LEAD
                ? Text.of("incidents.notice.items.assignee", assignee)
                : Text.of("incidents.notice.items.unknown", assignee);
    }
}
