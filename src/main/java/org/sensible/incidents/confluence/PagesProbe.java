package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/** Pages as the product uses them: a scratch page is made, saved as a new version, and removed again. */
@ConfluenceComponent
public final class PagesProbe implements Probe {

    private static final String SECOND = "<p>Its second version.</p>";

    private final ScratchPages scratch;
    private final PageManager pages;
    private final UnitOfWork work;

    @Inject
    public PagesProbe(ScratchPages scratch, @ConfluenceImport PageManager pages, UnitOfWork work) {
        this.scratch = scratch;
        this.pages = pages;
        this.work = work;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String run() throws Failed, Skipped {
        return scratch.use(id -> {
            work.run(() -> change(pages.getPage(id)));
            requireChanged(work.call(() -> body(id)));
            return "a page was created, saved as a new version and removed";
        });
    }

    private void change(Page page) {
        pages.saveNewVersion(
                page, changed -> changed.setBodyAsString(SECOND), DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
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
