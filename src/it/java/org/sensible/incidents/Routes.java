package org.sensible.incidents;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Every call that the jar offers in a product, as its resources declare them. */
final class Routes {

    private static final Set<String> ADMINISTRATION =
            Set.of("/settings", "/hooks/tokens", "/hooks/unassigned", "/hooks/rules", "/archive", "/selftest");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");

    private Routes() {}

    /** Sorted by address, then method. */
    static List<Route> in(String packageName) throws IOException {
        List<Route> routes = new ArrayList<>();
        try (ZipFile jar = new ZipFile(Products.jar().toFile())) {
            List<String> names = jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.matches(packageName.replace(".", "\\.") + "\\.\\w+\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
            for (String name : names) {
                // not initialised: its annotations are all that is asked for
                add(Class.forName(name, false, Routes.class.getClassLoader()), routes);
            }
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("the jar's classes are not those of the tests", missing);
        }
        routes.sort(Comparator.comparing(Route::template).thenComparing(Route::method));
        return routes;
    }

    private static void add(Class<?> resource, List<Route> routes) {
        Path base = resource.getAnnotation(Path.class);
        if (base == null) {
            return;
        }
        for (Method method : resource.getDeclaredMethods()) {
            verb(method).ifPresent(verb -> routes.add(route(resource, base, method, verb)));
        }
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Route route(Class<?> resource, Path base, Method method, String verb) {
        Path more = method.getAnnotation(Path.class);
        String template = (base.value() + (more == null ? "" : "/" + more.value()))
                // one of a few words: the first of them
                .replaceAll("\\{\\w+\\s*:\\s*(\\w+)(?:\\|\\w+)+\\s*\\}", "$1")
                .replaceAll("\\{(\\w+)\\s*:\\s*[^{}]*(?:\\{[^{}]*\\})?[^{}]*\\}", "{$1}")
                .replaceAll("/{2,}", "/");
        Consumes consumes = method.getAnnotation(Consumes.class);
        return new Route(
                verb,
                template,
                consumes == null ? List.of() : List.of(consumes.value()),
                resource.isAnnotationPresent(AdminOnly.class) || method.isAnnotationPresent(AdminOnly.class),
                resource.isAnnotationPresent(UnrestrictedAccess.class)
                        || method.isAnnotationPresent(UnrestrictedAccess.class));
    }

    /**
     * A call.
     *
     * @param template its address below the API, with names in braces
     * @param types that it takes; empty where it takes no body, or any
     * @param hostChecks whether the host lets administrators through alone
     * @param open whether the host lets everybody through
     */
    record Route(String method, String template, List<String> types, boolean hostChecks, boolean open) {

        /** The names in braces. */
        List<String> names() {
            return NAME.matcher(template).results().map(name -> name.group(1)).toList();
        }

        boolean writes() {
            return !method.equals("GET");
        }

        boolean takesJson() {
            return types.contains("application/json");
        }

        boolean isAboutAnIncident() {
            return template.startsWith("/incidents/{key}");
        }

        boolean isForAdministrators() {
            boolean removal = method.equals("DELETE") && template.equals("/incidents/{key}");
            boolean place = method.equals("PUT") && template.equals("/policy");
            return hostChecks || removal || place || ADMINISTRATION.stream().anyMatch(template::startsWith);
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }
}
