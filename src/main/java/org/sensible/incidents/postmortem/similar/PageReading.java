package org.sensible.incidents.postmortem.similar;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemStore;

/**
 * Reads what a postmortem's page says at the moment it is published, so that nobody who looks for similar incidents waits for pages
 * to be read. What is kept is never shown by itself: whoever may not see the page is not compared by it. Threads may share it.
 */
@ConfluenceComponent
public final class PageReading implements IncidentDependent {

    private final PostmortemStore postmortems;
    private final Pages pages;
    private final SaidStore store;
    private final UnitOfWork work;
    private final Wording wording;

    @Inject
    public PageReading(PostmortemStore postmortems, Pages pages, SaidStore store, UnitOfWork work, Wording wording) {
        this.postmortems = postmortems;
        this.pages = pages;
        this.store = store;
        this.work = work;
        this.wording = wording;
    }

    /** Keeps what the page says now; a page that is no postmortem is passed over. */
    public void published(long pageId) {
        work.run(() -> postmortems.ofPage(pageId).ifPresent(postmortem -> pages.body(pageId)
                .ifPresent(body -> store.keep(postmortem.incidentKey(), read(pageId, body)))));
    }

    /** What a page in storage format says; a summary has that heading, in the reader's language or in that of pages. */
    Said read(long pageId, String body) {
        return Said.of(
                pageId,
                Summary.of(body, words("incidents.postmortem.page.summary")),
                FactorTable.of(body, words("incidents.postmortem.page.factor")));
    }

    private List<String> words(String key) {
        return List.of(wording.tell(Text.of(key)), wording.say(Text.of(key)));
    }

    @Override
    public void restricted(Incident incident) {
        // Who may see the page is asked each time.
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.key());
    }
}
