package org.sensible.sandbox.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.PluginModules;

/**
 * The JAX-RS application of one {@code <rest>} module. Resources are made for each request, providers once, all with
 * constructors served by the plugin's beans; nothing is found but what the module names.
 */
public final class RestModule {

    private RestModule() {}

    /** The servlet that serves these resources and providers. */
    public static HttpServlet servlet(List<Class<?>> types, PluginModules plugin, Kind kind, Current current) {
        ResourceConfig application = new ResourceConfig();
        application.addProperties(Map.of(
                ServerProperties.WADL_FEATURE_DISABLE,
                true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR,
                true,
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE,
                true,
                PluginResources.MAKER,
                new PluginResources.Maker(plugin)));
        application.register(JacksonFeature.class);
        application.register((ContextResolver<ObjectMapper>) new HostJson());
        application.register(new XsrfFilter());
        application.register(new AccessFilter(kind, current));
        for (Class<?> type : types) {
            if (type.isAnnotationPresent(Path.class)) {
                application.register(type);
            } else {
                application.register(plugin.create(type));
            }
        }
        return new ServletContainer(application);
    }

    /** The host's mapper: plain Jackson, which refuses fields that it does not know. */
    private static final class HostJson implements ContextResolver<ObjectMapper> {

        private final ObjectMapper mapper = new ObjectMapper();

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
