package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/** Makes the probes that call the host as whoever asks for the self-test. Threads may share it. */
@ConfluenceComponent
public final class SenderProbes {

    private final ScratchPages scratch;
    private final PageManager pages;
    private final UnitOfWork work;
    private final Loopback loopback;
    private final SettingsStore settings;

    @Inject
    public SenderProbes(
            ScratchPages scratch,
            @ConfluenceImport PageManager pages,
            UnitOfWork work,
            Loopback loopback,
            SettingsStore settings) {
        this.scratch = scratch;
        this.pages = pages;
        this.work = work;
        this.loopback = loopback;
        this.settings = settings;
    }

    List<Probe> as(Credentials sender) {
        return List.of(
                new DraftProbe(scratch, pages, work, new DraftCalls(loopback, sender)),
                new CreateDialogProbe(loopback, sender, settings, work));
    }
}
