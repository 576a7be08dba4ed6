package org.sensible.sandbox.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's events, told in the thread and transaction that publishes them. As on a host, what a listener throws is logged
 * and nobody else hears of it.
 */
public final class HostEvents implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(HostEvents.class);

    private final List<Object> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void register(Object listener) {
        for (Method method : methods(listener).toList()) {
            if (method.getParameterCount() != 1) {
                throw new IllegalArgumentException(method + " is an @EventListener without one parameter, the event");
            }
        }
        listeners.add(listener);
    }

    @Override
    public void unregister(Object listener) {
        listeners.remove(listener);
    }

    @Override
    public void unregisterAll() {
        listeners.clear();
    }

    @Override
    public void publish(Object event) {
        for (Object listener : listeners) {
            methods(listener)
                    .filter(method -> method.getParameterTypes()[0].isInstance(event))
                    .forEach(method -> tell(listener, method, event));
        }
    }

    private static void tell(Object listener, Method method, Object event) {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException failed) {
            LOG.error("{} failed on {}", method, event, failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(method + " cannot be called by the host: it must be public", hidden);
        }
    }

    private static Stream<Method> methods(Object listener) {
        return Stream.of(listener.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class));
    }
}
