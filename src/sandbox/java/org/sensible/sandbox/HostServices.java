package org.sensible.sandbox;

import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** The services of one product by the type under which the plugin imports them. */
final class HostServices {

    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private boolean registered;

    synchronized <T> void provide(Class<T> type, T service) {
        if (registered) {
            throw new IllegalStateException(type.getName() + " comes too late: the plugin has its services already");
        }
        if (services.putIfAbsent(type, service) != null) {
            throw new IllegalStateException("there is a service for " + type.getName() + " already");
        }
    }

    synchronized <T> T get(Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalStateException("there is no service for " + type.getName());
        }
        return type.cast(service);
    }

    synchronized void registerWith(BundleContext osgi) {
        services.forEach((type, service) -> osgi.registerService(type.getName(), service, new Hashtable<>()));
        registered = true;
    }
}
