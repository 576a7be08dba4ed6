package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/**
 * Pages as the product uses them, on a scratch page in the incident space: made, restricted before anybody is told, saved
 * as a new version, and removed again, each in a transaction of its own.
 */
@ConfluenceComponent
public final class PagesProbe implements Probe {

    private static final String FIRST = "<p>A scratch page of the self-test.</p>";
    private static final String SECOND = "<p>Its second version.</p>";

    private final SettingsStore settings;
    private final SpaceManager spaces;
    private final PageManager pages;
    private final PageRestrictions restrictions;
    private final Reader reader;
    private final UnitOfWork work;

    @Inject
    public PagesProbe(
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

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String run() throws Failed {
        String key = settings.read().space();
        Space space = key == null ? null : spaces.getSpace(key);
        Person person = reader.current().orElse(null);
        if (space == null || person == null) {
            throw new Failed("there is no incident space yet; choose one in the settings and run this again");
        }
        long id = work.call(() -> create(space, person));
        try {
            requireRestricted(id, true);
            work.run(() -> restrictions.set(pages.getPage(id), Restriction.NONE));
            requireRestricted(id, false);
            work.run(() -> change(pages.getPage(id)));
            requireChanged(work.call(() -> body(id)));
        } finally {
            work.run(() -> pages.removeContentEntity(pages.getPage(id)));
        }
        if (work.call(() -> pages.getPage(id)) != null) {
            throw new Failed("the scratch page " + id + " could not be removed; remove it by hand");
        }
        return "a page was created and restricted, opened, saved as a new version and removed";
    }

    private long create(Space space, Person person) {
        Page page = new Page();
        page.setSpace(space);
        page.setTitle("Self-test " + UUID.randomUUID());
        page.setBodyAsString(FIRST);
        pages.saveContentEntity(page, DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
        restrictions.set(page, new Restriction(Set.of(person), Set.of()));
        return page.getId();
    }

    private void change(Page page) {
        pages.saveNewVersion(
                page, changed -> changed.setBodyAsString(SECOND), DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
    }

    private void requireRestricted(long id, boolean expected) throws Failed {
        if (work.call(() -> restrictions.isSet(pages.getPage(id))) != expected) {
            throw new Failed(expected ? "the page is not restricted" : "the restriction was not lifted");
        }
    }

    private static void requireChanged(@Nullable String body) throws Failed {
        if (body == null || !body.contains("second version")) {
            throw new Failed("the new version is not what was saved, but " + body);
        }
    }

    @Nullable
    private String body(long id) {
        Page page = pages.getPage(id);
        return page == null ? null : page.getBodyAsString();
    }
}
