package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Text;

/** Tells the administrator who put a policy in force that its page has gone out of reach. Threads may share it. */
@ConfluenceComponent
public final class PolicyAlarm {

    private static final String ABOUT = "policy";

    private final Notifier notifier;
    private final PolicyPages pages;
    private final Links links;

    @Inject
    public PolicyAlarm(Notifier notifier, PolicyPages pages, Links links) {
        this.notifier = notifier;
        this.pages = pages;
        this.links = links;
    }

    /** Called after it was noted, so once for each time that it happens. */
    void outOfReach(PolicyPlace place, Trouble trouble) {
        String link = pages.find(place.pageId()).map(PolicyPages.Found::url).orElseGet(links::settings);
        notifier.send(new Notice(
                Set.of(place.by()),
                ABOUT,
                Text.of("incidents.policy.alarm.subject"),
                List.of(trouble.label(), Text.of("incidents.policy.alarm.todo")),
                link));
    }
}
