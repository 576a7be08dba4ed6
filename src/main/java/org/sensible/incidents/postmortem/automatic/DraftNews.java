package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

    /** @param notes what is special about the page; often empty */
    void drafted(Incident incident, Pages.PageLink page, Person author, List<Text> notes) {
        List<Text> lines = new ArrayList<>(List.of(Text.of("incidents.postmortem.automatic.noticeMore")));
        lines.addAll(notes);
        notifier.send(new Notice(
                Set.of(author),
                incident.key(),
                Text.of("incidents.postmortem.automatic.notice", incident.key(), page.title()),
                lines,
                page.url()));
    }
}
