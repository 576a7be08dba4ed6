package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import org.sensible.incidents.selftest.Probe;

/** The host says whether it is read-only, and its two answers go together. */
@ConfluenceComponent
public final class AccessModeProbe implements Probe {

    private final AccessModeService mode;

    @Inject
    public AccessModeProbe(@ConfluenceImport AccessModeService mode) {
        this.mode = mode;
    }

    @Override
    public String name() {
        return "read-only mode";
    }

    @Override
    public String run() throws Failed {
        boolean enabled = mode.isReadOnlyAccessModeEnabled();
        boolean enforced = mode.shouldEnforceReadOnlyAccess();
        if (enforced && !enabled) {
            throw new Failed("read-only access is enforced, but read-only mode is said to be off");
        }
        return enabled ? "read-only mode is on" : "read-only mode is off, and the host says so";
    }
}
