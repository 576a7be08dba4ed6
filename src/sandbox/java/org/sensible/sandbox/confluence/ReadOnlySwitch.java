package org.sensible.sandbox.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import org.sensible.sandbox.Faults;

/** Read-only mode, as an administrator switched it. */
record ReadOnlySwitch(Faults faults) implements AccessModeService {

    @Override
    public boolean isReadOnlyAccessModeEnabled() {
        return faults.readOnly();
    }

    @Override
    public boolean shouldEnforceReadOnlyAccess() {
        return faults.readOnly();
    }
}
