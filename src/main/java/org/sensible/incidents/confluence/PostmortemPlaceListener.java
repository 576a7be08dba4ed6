package org.sensible.incidents.confluence;

import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.similar.PageReading;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Tells the index where the pages of postmortems are: moved, renamed, in the trash or back from it, and has what they say kept for
 * those who look for similar incidents. What it misses, a list still
 * shows rightly row by row; only filters by space and state and the search in titles rest on it. Called by the host in the thread
 * that changes the page.
 */
@ConfluenceComponent
public final class PostmortemPlaceListener implements InitializingBean, DisposableBean {

    private final EventPublisher events;
    private final Postmortems postmortems;
    private final PageReading reading;

    @Inject
    public PostmortemPlaceListener(
            @ConfluenceImport EventPublisher events, Postmortems postmortems, PageReading reading) {
        this.events = events;
        this.postmortems = postmortems;
        this.reading = reading;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    @EventListener
    public void pagePublished(PageUpdateEvent event) {
        postmortems.follow(event.getPage().getId());
        reading.published(event.getPage().getId());
    }

    @EventListener
    public void pageTrashed(PageTrashedEvent event) {
        postmortems.follow(event.getPage().getId());
    }

    @EventListener
    public void pageRestored(PageRestoreEvent event) {
        postmortems.follow(event.getPage().getId());
    }

    /** A page takes those below it along. */
    @EventListener
    public void pageMoved(PageMoveEvent event) {
        List<Page> moved = event.getMovedPageList();
        (moved == null ? List.of(event.getPage()) : moved).forEach(page -> postmortems.follow(page.getId()));
    }
}
