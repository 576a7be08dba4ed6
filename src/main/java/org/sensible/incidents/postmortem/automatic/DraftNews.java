package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;

/** Tells somebody that a postmortem was drafted in his name and waits for words. Threads may share it. */
@ConfluenceComponent
public final class DraftNews {

    private final Notifier notifier;

    @Inject
    public DraftNews(Notifier notifier) {
        this.notifier = notifier;
    }

    void drafted(Incident incident, Pages.PageLink page, Person author) {
        notifier.send(new Notice(
                Set.of(author),
                incident.key(),
                Text.of("incidents.postmortem.automatic.notice", incident.key(), page.title()),
                List.of(Text.of("incidents.postmortem.automatic.noticeMore")),
                page.url()));
    }
}
