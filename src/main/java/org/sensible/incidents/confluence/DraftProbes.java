package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/** Makes the probe of shared drafts for whoever asks for the self-test. Threads may share it. */
@ConfluenceComponent
public final class DraftProbes {

    private final ScratchPages scratch;
    private final PageManager pages;
    private final UnitOfWork work;
    private final Loopback loopback;

    @Inject
    public DraftProbes(ScratchPages scratch, @ConfluenceImport PageManager pages, UnitOfWork work, Loopback loopback) {
        this.scratch = scratch;
        this.pages = pages;
        this.work = work;
        this.loopback = loopback;
    }

    Probe as(Credentials sender) {
        return new DraftProbe(scratch, pages, work, new DraftCalls(loopback, sender));
    }
}
