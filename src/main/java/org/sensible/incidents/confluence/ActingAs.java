package org.sensible.incidents.confluence;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * A unit of work of a job or an executor, as somebody: threads of the host's own have no user and no session. Whoever acted
 * before acts again afterwards, whatever happens. Threads may share it.
 */
@ConfluenceComponent
public final class ActingAs {

    private final UserAccessor users;
    private final UnitOfWork work;

    @Inject
    public ActingAs(@ConfluenceImport UserAccessor users, UnitOfWork work) {
        this.users = users;
        this.work = work;
    }

    /**
     * Does it as that person; it opens its own transactions.
     *
     * @return {@code false} where the host does not know the person any more, and nothing was done
     */
    public boolean run(Person person, Runnable task) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        ConfluenceUser user = work.call(() -> users.getExistingUserByKey(new UserKey(person.key())));
        if (user == null) {
            return false;
        }
        try {
            AuthenticatedUserThreadLocal.set(user);
            task.run();
            return true;
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }

    /**
     * Does it in one transaction as that person.
     *
     * @return empty where the host does not know the person any more, and nothing was done
     */
    public <T> Optional<T> call(Person person, Supplier<T> task) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        try {
            return work.call(() -> {
                ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.key()));
                if (user == null) {
                    return Optional.<T>empty();
                }
                AuthenticatedUserThreadLocal.set(user);
                return Optional.of(task.get());
            });
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
