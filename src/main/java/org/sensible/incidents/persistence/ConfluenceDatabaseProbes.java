package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.selftest.Probe;

/** What the self-test in Confluence asks of the database. */
@ConfluenceComponent
public final class ConfluenceDatabaseProbes {

    private final ActiveObjects ao;

    @Inject
    public ConfluenceDatabaseProbes(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    public List<Probe> probes() {
        return List.of(new UniqueViolationProbe(ao), new OddTextProbe(ao));
    }
}
