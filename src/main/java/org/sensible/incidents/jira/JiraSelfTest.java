package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.host.ComponentsProbe;
import org.sensible.incidents.persistence.JiraDatabaseProbes;
import org.sensible.incidents.selftest.Probe;
import org.sensible.incidents.selftest.SelfTest;
import org.springframework.context.ApplicationContext;

/** The self-test as it runs in Jira. */
@JiraComponent
public final class JiraSelfTest {

    private final JiraDatabaseProbes database;
    private final ReportingProbe reporting;
    private final WikiLinkProbe link;
    private final SidebarSeen sidebar;
    private final ApplicationContext beans;

    @Inject
    public JiraSelfTest(
            JiraDatabaseProbes database,
            ReportingProbe reporting,
            WikiLinkProbe link,
            SidebarSeen sidebar,
            ApplicationContext beans) {
        this.database = database;
        this.reporting = reporting;
        this.link = link;
        this.sidebar = sidebar;
        this.beans = beans;
    }

    public List<SelfTest.Finding> run() {
        List<Probe> probes = new ArrayList<>();
        probes.add(new ComponentsProbe(beans, "jira"));
        probes.addAll(database.probes());
        probes.add(reporting);
        probes.add(link);
        probes.add(sidebar);
        return new SelfTest(probes).run();
    }
}
