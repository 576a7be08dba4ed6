package org.sensible.sandbox.plugin;

import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <rest-migration>}: says that the plugin's REST is of the second version, the only one that there is. */
final class RestMigrationType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        if (module.child("rest-v2").isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml has no <rest-v2/>");
        }
    }
}
