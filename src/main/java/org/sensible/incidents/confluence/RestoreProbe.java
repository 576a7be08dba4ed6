package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/** A page that goes into the trash is still known by its id, says where it is, and comes back under the same id. */
@ConfluenceComponent
public final class RestoreProbe implements Probe {

    private final ScratchPages scratch;
    private final PageManager pages;
    private final UnitOfWork work;

    @Inject
    public RestoreProbe(ScratchPages scratch, @ConfluenceImport PageManager pages, UnitOfWork work) {
        this.scratch = scratch;
        this.pages = pages;
        this.work = work;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String run() throws Failed, Skipped {
        return scratch.use(id -> {
            work.run(() -> pages.trashPage(pages.getPage(id)));
            if (!is(id, Page::isDeleted)) {
                throw new Failed("a page in the trash is not found there by its id");
            }
            work.run(() -> pages.restorePage(pages.getPage(id)));
            if (!is(id, Page::isCurrent)) {
                throw new Failed("a page was restored from the trash, but is not a current page");
            }
            return "a page went into the trash and came back under the same id";
        });
    }

    private boolean is(long id, Predicate<Page> state) {
        return work.call(() -> {
            Page page = pages.getPage(id);
            return page != null && state.test(page);
        });
    }
}
