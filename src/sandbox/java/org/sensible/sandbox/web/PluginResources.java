package org.sensible.sandbox.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.internal.inject.Bindings;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.spi.ComponentProvider;
import org.sensible.sandbox.PluginModules;

/** Lets the plugin's beans make the resources of a {@link RestModule}; found by Jersey as a service. */
public final class PluginResources implements ComponentProvider {

    /** The property of the application that says who makes its resources. */
    static final String MAKER = PluginResources.class.getName() + ".maker";

    /** Makes objects of one plugin's classes. */
    record Maker(PluginModules plugin) {

        <T> T make(Class<T> type, InjectionManager jersey) {
            T resource = plugin.create(type);
            jersey.inject(resource); // fields with @Context
            return resource;
        }
    }

    private final AtomicReference<InjectionManager> jersey = new AtomicReference<>();

    @Override
    public void initialize(InjectionManager injectionManager) {
        jersey.set(injectionManager);
    }

    @Override
    public boolean bind(Class<?> component, Set<Class<?>> providerContracts) {
        Optional<Maker> maker = Optional.ofNullable((Maker)
                jersey.get().getInstance(Application.class).getProperties().get(MAKER));
        if (maker.isEmpty() || !component.isAnnotationPresent(Path.class)) {
            return false;
        }
        register(component, maker.get());
        return true;
    }

    private <T> void register(Class<T> component, Maker maker) {
        InjectionManager manager = jersey.get();
        manager.register(Bindings.supplier(() -> maker.make(component, manager)).to(component));
    }

    @Override
    public void done() {
        // Nothing is left to do when Jersey has seen all components.
    }
}
