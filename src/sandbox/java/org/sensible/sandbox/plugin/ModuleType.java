package org.sensible.sandbox.plugin;

import org.sensible.sandbox.Module;

/** What the sandbox knows about one type of module: when to refuse one, and what enabling it does. */
interface ModuleType {

    /** Refuses a module that would not work on a host, with a message that names what is missing. */
    void check(Module module, Plugin plugin);

    /** Gives the module its life. Many types need none: the product looks the modules up when it wants them. */
    default void enable(Module module, Plugin plugin, PluginHost host) {}
}
