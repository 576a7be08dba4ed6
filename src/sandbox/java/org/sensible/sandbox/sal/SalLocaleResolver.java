package org.sensible.sandbox.sal;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** The language of a request, of a user, of the site. */
public final class SalLocaleResolver implements LocaleResolver {

    private final Users users;
    private final Current current;

    public SalLocaleResolver(Users users, Current current) {
        this.users = users;
        this.current = current;
    }

    @Override
    public Locale getLocale(HttpServletRequest request) {
        return Current.localeOf(request).orElseGet(this::getLocale);
    }

    @Override
    public Locale getLocale() {
        return current.locale();
    }

    @Override
    public Locale getLocale(@Nullable UserKey userKey) {
        return Optional.ofNullable(userKey)
                .flatMap(key -> users.byKey(key.getStringValue()))
                .map(User::locale)
                .orElse(current.siteLocale());
    }

    @Override
    public Locale getApplicationLocale() {
        return current.siteLocale();
    }

    @Override
    public Set<Locale> getSupportedLocales() {
        return Set.copyOf(Current.LANGUAGES);
    }
}
