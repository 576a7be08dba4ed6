package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/** A page that is made restricted is so at once, and the restriction lifts again. */
@ConfluenceComponent
public final class RestrictionsProbe implements Probe {

    private final ScratchPages scratch;
    private final PageManager pages;
    private final PageRestrictions restrictions;
    private final UnitOfWork work;

    @Inject
    public RestrictionsProbe(
            ScratchPages scratch, @ConfluenceImport PageManager pages, PageRestrictions restrictions, UnitOfWork work) {
        this.scratch = scratch;
        this.pages = pages;
        this.restrictions = restrictions;
        this.work = work;
    }

    @Override
    public String name() {
        return "restrictions";
    }

    @Override
    public String run() throws Failed, Skipped {
        return scratch.use(id -> {
            if (!isSet(id)) {
                throw new Failed("the page is not restricted, though it was made so");
            }
            work.run(() -> restrictions.set(pages.getPage(id), Restriction.NONE));
            if (isSet(id)) {
                throw new Failed("the restriction was not lifted");
            }
            return "a page was restricted from the start, and the restriction was lifted";
        });
    }

    private boolean isSet(long id) {
        return work.call(() -> restrictions.isSet(pages.getPage(id)));
    }
}
