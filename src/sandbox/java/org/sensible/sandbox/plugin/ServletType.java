package org.sensible.sandbox.plugin;

import jakarta.servlet.http.HttpServlet;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <servlet>}: served below {@code /plugins/servlet}. */
final class ServletType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        servlet(module, plugin);
        if (module.children("url-pattern").isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml has no <url-pattern>");
        }
        for (Module pattern : module.children("url-pattern")) {
            if (!pattern.text().startsWith("/")) {
                throw new StartRefused(module + " in atlassian-plugin.xml: the pattern \"" + pattern.text()
                        + "\" does not begin with a slash");
            }
        }
    }

    @Override
    public void enable(Module module, Plugin plugin, PluginHost host) {
        module.children("url-pattern").forEach(pattern -> host.serveServlet(pattern.text(), servlet(module, plugin)));
    }

    private static Class<? extends HttpServlet> servlet(Module module, Plugin plugin) {
        Class<?> type = plugin.classes().load(module.required("class"), module);
        if (!HttpServlet.class.isAssignableFrom(type)) {
            throw new StartRefused(type.getName() + " (" + module + ") is not an HttpServlet");
        }
        return type.asSubclass(HttpServlet.class);
    }
}
