package org.sensible.sandbox.plugin;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import net.java.ao.RawEntity;

/** What a product does with the modules of the plugin when they are enabled. */
public interface PluginHost {

    /** Makes the tables of an {@code <ao>} module and opens Active Objects. */
    void openTables(String namespace, List<Class<? extends RawEntity<?>>> entities);

    /**
     * Serves the resources of a {@code <rest>} module, with its providers.
     *
     * @param path below the context path, without a slash at the end: {@code /rest/incidents/1.0}
     */
    void serveRest(String path, List<Class<?>> types);

    /** Serves a {@code <servlet>} module at {@code /plugins/servlet} and the pattern. */
    void serveServlet(String pattern, Class<? extends HttpServlet> type);
}
