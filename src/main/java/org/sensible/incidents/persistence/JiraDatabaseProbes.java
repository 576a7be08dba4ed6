package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.selftest.Probe;

/** What the self-test in Jira asks of the database. */
@JiraComponent
public final class JiraDatabaseProbes {

    private final ActiveObjects ao;

    @Inject
    public JiraDatabaseProbes(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    public List<Probe> probes() {
        return List.of(new UniqueViolationProbe(ao), new OddTextProbe(ao));
    }
}
