package org.sensible.incidents;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often each method of something is called. For one thread. */
public final class CallCount {

    private final Map<String, Integer> calls = new TreeMap<>();

    /** The same, counted. */
    public <T> T of(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            calls.merge(method.getName(), 1, Integer::sum);
            try {
                return method.invoke(counted, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    /** Of the method of that name, however its parameters. */
    public int sum(String method) {
        return calls.getOrDefault(method, 0);
    }

    /** Of all methods, by name. */
    public Map<String, Integer> all() {
        return Map.copyOf(calls);
    }
}
