package org.sensible.sandbox.velocity;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.StartRefused;

/**
 * The methods that templates may call: a global list of basics of the JDK, and what the plugin lists of its own classes.
 *
 * <p>An entry must name the class of the object that the template holds. Whether a host compares that class or the one
 * that declares the method is not known, so an inherited method of the plugin needs both entries here.
 */
final class Allowlist {

    /** Types whose methods are on the global list, for objects of the JDK alone. */
    private static final List<Class<?>> BASICS = List.of(
            CharSequence.class,
            String.class,
            Number.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Boolean.class,
            Character.class,
            Collection.class,
            List.class,
            Set.class,
            Map.class,
            Map.Entry.class,
            Iterator.class,
            Optional.class,
            URI.class,
            Date.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            Locale.class);

    /** What the host's own objects in a template's context offer. */
    private static final Map<Class<?>, Set<String>> HOST = Map.of(
            TemplateTexts.class, Set.of("getText"), HttpServletRequest.class, Set.of("getContextPath", "getParameter"));

    private final Set<String> entries;

    private Allowlist(Set<String> entries) {
        this.entries = Set.copyOf(entries);
    }

    /** What the descriptor lists; refuses an entry that names no method of a class of the plugin. */
    static Allowlist of(PluginModules plugin) {
        Set<String> entries = new HashSet<>();
        for (var module : plugin.ofType("velocity-allowlist")) {
            for (var method : module.children("method")) {
                entries.add(check(method.text(), plugin));
            }
        }
        return new Allowlist(entries);
    }

    private static String check(String written, PluginModules plugin) {
        String dense = written.replaceAll("\\s", "");
        int hash = dense.indexOf('#');
        if (hash < 1 || !dense.endsWith(")")) {
            throw new StartRefused("velocity-allowlist: \"" + written
                    + "\" is not of the form package.Class#method(package.Parameter)");
        }
        String entry = dense.substring(0, hash) + dense.substring(hash).replace('$', '.');
        Class<?> type = plugin.load(dense.substring(0, hash));
        if (type.getClassLoader() != plugin.classLoader()) {
            throw new StartRefused("velocity-allowlist: " + entry + " names a class that is not the plugin's own");
        }
        if (Stream.of(type.getMethods()).noneMatch(method -> entry(type, method).equals(entry))) {
            throw new StartRefused("velocity-allowlist: " + entry + " names a public method that does not exist");
        }
        return entry;
    }

    /** Passes where the method may be called on the object; else names the entries that are missing. */
    void check(Object target, Method method, String where) {
        Class<?> type = target.getClass();
        if (isGlobal(target, method)) {
            return;
        }
        List<String> missing = Stream.of(entry(type, method), entry(ownDeclarer(type, method), method))
                .distinct()
                .filter(entry -> !entries.contains(entry))
                .toList();
        if (!missing.isEmpty()) {
            throw new BlockedMethod(where + " calls a method that is not allowlisted; <velocity-allowlist> needs "
                    + missing.stream()
                            .map(entry -> "<method>" + entry + "</method>")
                            .collect(Collectors.joining(" and ")));
        }
    }

    private static Class<?> ownDeclarer(Class<?> type, Method method) {
        Class<?> declarer = method.getDeclaringClass();
        return declarer.getClassLoader() == type.getClassLoader() ? declarer : type;
    }

    private static boolean isGlobal(Object target, Method method) {
        boolean basic = isOfTheJdk(target.getClass())
                && BASICS.stream().anyMatch(type -> type.isInstance(target) && offers(type, method));
        return basic
                || HOST.entrySet().stream()
                        .anyMatch(host -> host.getKey().isInstance(target)
                                && host.getValue().contains(method.getName()));
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getName().startsWith("java.");
    }

    /** Whether the type has that method other than from {@code Object}, whose {@code getClass} leads anywhere. */
    private static boolean offers(Class<?> type, Method method) {
        return !method.getName().equals("getClass")
                && Stream.of(type.getMethods())
                        .anyMatch(own -> own.getName().equals(method.getName())
                                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private static String entry(Class<?> type, Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(",", type.getName() + "#" + method.getName() + "(", ")"));
    }
}
