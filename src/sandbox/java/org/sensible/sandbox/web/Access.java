package org.sensible.sandbox.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;

/**
 * Who may call a REST method or a servlet, by the host's annotations: the method's, else the class's, else users with a
 * licence. Anonymous access to the site is off.
 */
enum Access {
    EVERYBODY,
    LICENSED,
    ADMINISTRATORS;

    private static final Set<String> PACKAGES =
            Set.of("com.atlassian.plugins.rest.api.security.annotation", "com.atlassian.annotations.security");

    private static final Map<String, Access> BY_ANNOTATION = Map.of(
            "UnrestrictedAccess", EVERYBODY,
            "AnonymousSiteAccess", LICENSED,
            "UnlicensedSiteAccess", LICENSED,
            "LicensedOnly", LICENSED,
            "AdminOnly", ADMINISTRATORS,
            "SystemAdminOnly", ADMINISTRATORS);

    /** What becomes of a call. */
    enum Verdict {
        ALLOWED,
        LOG_IN_FIRST,
        FORBIDDEN
    }

    /** By the annotations of these, the most special first. */
    static Access of(AnnotatedElement... elements) {
        return Stream.of(elements)
                .flatMap(element -> on(element).stream())
                .findFirst()
                .orElse(LICENSED);
    }

    private static Optional<Access> on(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> PACKAGES.contains(type.getPackageName()))
                .flatMap(type -> Optional.ofNullable(BY_ANNOTATION.get(type.getSimpleName())).stream())
                .findFirst();
    }

    Verdict verdict(Optional<User> user, Kind kind) {
        if (this == EVERYBODY) {
            return Verdict.ALLOWED;
        }
        if (user.isEmpty()) {
            return Verdict.LOG_IN_FIRST;
        }
        boolean allowed = this == ADMINISTRATORS
                ? user.get().isAdministrator()
                : user.get().groups().contains(kind.usersGroup());
        return allowed ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }
}
