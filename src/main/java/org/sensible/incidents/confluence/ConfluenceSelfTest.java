package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sensible.incidents.host.ComponentsProbe;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.persistence.ConfluenceDatabaseProbes;
import org.sensible.incidents.selftest.Probe;
import org.sensible.incidents.selftest.SelfTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/** The self-test as it runs in Confluence, as the person who asks for it. */
@ConfluenceComponent
public final class ConfluenceSelfTest {

    private final ObjectProvider<Probe> probes;
    private final ConfluenceDatabaseProbes database;
    private final SenderProbes senders;
    private final Reader reader;
    private final ApplicationContext beans;

    /** @param probes every component that is one */
    @Inject
    public ConfluenceSelfTest(
            ObjectProvider<Probe> probes,
            ConfluenceDatabaseProbes database,
            SenderProbes senders,
            Reader reader,
            ApplicationContext beans) {
        this.probes = probes;
        this.database = database;
        this.senders = senders;
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
        List<Probe> all = new ArrayList<>();
        all.add(new ComponentsProbe(beans, "confluence"));
        all.addAll(database.probes());
        probes.stream().sorted(Comparator.comparing(Probe::name)).forEach(all::add);
        all.addAll(senders.as(sender));
        return new SelfTest(all).run();
    }
}
