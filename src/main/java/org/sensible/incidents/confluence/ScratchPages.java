package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/**
 * Pages of the incident space for the self-test, for nobody but the person who runs it, and removed again whatever happens.
 * Threads may share it.
 */
@ConfluenceComponent
public final class ScratchPages {

    private final SettingsStore settings;
    private final SpaceManager spaces;
    private final PageManager pages;
    private final PageRestrictions restrictions;
    private final Reader reader;
    private final UnitOfWork work;

    @Inject
    public ScratchPages(
            SettingsStore settings,
            @ConfluenceImport SpaceManager spaces,
            @ConfluenceImport PageManager pages,
            PageRestrictions restrictions,
            Reader reader,
            UnitOfWork work) {
        this.settings = settings;
        this.spaces = spaces;
        this.pages = pages;
        this.restrictions = restrictions;
        this.reader = reader;
        this.work = work;
    }

    /** What is tried with a page; each step in a transaction of its own. */
    interface Trial {

        /**
         * Tries it.
         *
         * @param id of the page
         * @return what was seen, in a sentence
         */
        String with(long id) throws Probe.Failed, Probe.Skipped;
    }

    /**
     * Makes a page, tries something with it and removes it.
     *
     * @return what the trial saw
     * @throws Probe.Failed where it failed, or where the page is still there
     * @throws Probe.Skipped where there is no incident space yet
     */
    String use(Trial trial) throws Probe.Failed, Probe.Skipped {
        String key = settings.read().space();
        Space space = key == null ? null : spaces.getSpace(key);
        Person person = reader.current().orElse(null);
        if (space == null || person == null) {
            throw new Probe.Skipped("there is no incident space yet; choose one in the settings and run this again");
        }
        long id = work.call(() -> create(space, person));
        String seen;
        try {
            seen = trial.with(id);
        } finally {
            work.run(() -> pages.removeContentEntity(pages.getPage(id)));
        }
        if (work.call(() -> pages.getPage(id)) != null) {
            throw new Probe.Failed("the scratch page " + id + " could not be removed; remove it by hand");
        }
        return seen;
    }

    private long create(Space space, Person person) {
        Page page = new Page();
        page.setSpace(space);
        page.setTitle("Self-test " + UUID.randomUUID());
        page.setBodyAsString("<p>A scratch page of the self-test.</p>");
        pages.saveContentEntity(page, DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
        restrictions.set(page, new Restriction(Set.of(person), Set.of()));
        return page.getId();
    }
}
