package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.host.ComponentsProbe;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.persistence.ConfluenceDatabaseProbes;
import org.sensible.incidents.selftest.Probe;
import org.sensible.incidents.selftest.SelfTest;
import org.springframework.context.ApplicationContext;

/** The self-test as it runs in Confluence, as the person who asks for it. */
@ConfluenceComponent
public final class ConfluenceSelfTest {

    private final ConfluenceDatabaseProbes database;
    private final List<Probe> others;
    private final DraftProbes drafts;
    private final Reader reader;
    private final ApplicationContext beans;

    @Inject
    public ConfluenceSelfTest(
            ConfluenceDatabaseProbes database,
            PagesProbe pages,
            RestrictionsProbe restrictions,
            RestoreProbe restore,
            AccessModeProbe mode,
            XsrfProbe xsrf,
            HookProbe hook,
            LinkProbe link,
            JobsProbe jobs,
            MailProbe mail,
            DraftProbes drafts,
            Reader reader,
            ApplicationContext beans) {
        this.database = database;
        this.others = List.of(pages, restrictions, restore, mode, xsrf, hook, link, jobs, mail);
        this.drafts = drafts;
        this.reader = reader;
        this.beans = beans;
    }

    /**
     * Tries everything, in the same order each time.
     *
     * @param sender of the request that asks for it, as whom drafts are opened
     * @throws NotSignedIn for nobody, whatever the host lets through: one of the probes calls this from outside
     */
    public List<SelfTest.Finding> run(Credentials sender) {
        if (reader.current().isEmpty()) {
            throw new NotSignedIn(Text.of("incidents.rest.refusal.signIn"));
        }
        List<Probe> probes = new ArrayList<>();
        probes.add(new ComponentsProbe(beans, "confluence"));
        probes.addAll(database.probes());
        probes.addAll(others);
        probes.add(drafts.as(sender));
        return new SelfTest(probes).run();
    }
}
