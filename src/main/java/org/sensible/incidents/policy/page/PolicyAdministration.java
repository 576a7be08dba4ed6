package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Spaces;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/** Says where the policy is, which administrators alone do. Threads may share it. */
@ConfluenceComponent
public final class PolicyAdministration {

    private final PolicyStore store;
    private final PolicyPages pages;
    private final PolicyReader reader;
    private final IncidentAccess access;
    private final Spaces spaces;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public PolicyAdministration(
            PolicyStore store,
            PolicyPages pages,
            PolicyReader reader,
            IncidentAccess access,
            Spaces spaces,
            UnitOfWork work,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.reader = reader;
        this.access = access;
        this.spaces = spaces;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Puts the page in force, as it is now, for incidents that are declared from now on.
     *
     * @param pageId the page; {@code null}: none any more, and what held before there was one holds again
     * @param space for which it is; {@code null} for the whole instance
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput where there is no such page or space, not everybody may see it, or a row is not understood
     */
    public void put(@Nullable String pageId, @Nullable String space, Person administrator) {
        requireAdministrator(administrator);
        String key = Accepted.optional("space", space, Accepted.SHORT_TEXT);
        if (key != null && !spaces.exists(key)) {
            throw new InvalidInput("space", Text.of("incidents.settings.input.space", key));
        }
        work.run(() -> {
            if (pageId == null) {
                store.add(place(key, null, null, administrator));
            } else {
                put(page(pageId), key, administrator);
            }
        });
    }

    /** @throws NotPermitted unless the person is one */
    public void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.policy.refusal.administrators"));
        }
    }

    private void put(PolicyPages.Found page, @Nullable String space, Person administrator) {
        PolicyPages.Version newest = pages.versions(page.pageId(), page.version() - 1, page.version()).stream()
                .findFirst()
                .orElseThrow(() -> noPage(Long.toString(page.pageId())));
        PolicyReading reading = reader.read(newest.body(), newest.number());
        if (reading.policy().isEmpty()) {
            throw new InvalidInput(reading.problems().stream()
                    .map(problem -> new Problem("pageId", ProblemWords.of(problem)))
                    .toList());
        }
        PolicyPlace place = place(space, page.pageId(), page.space(), administrator);
        store.add(place);
        store.add(new PageReading(
                place.id(),
                newest.number(),
                newest.publishedAt(),
                newest.by(),
                PageReading.Outcome.NEW,
                place.since(),
                reading.policy().get(),
                List.of()));
    }

    private PolicyPages.Found page(String pageId) {
        if (!pageId.strip().matches("\\d{1,18}")) {
            throw noPage(pageId);
        }
        PolicyPages.Found page = pages.find(Long.parseLong(pageId.strip()))
                .filter(found -> !found.isTrashed())
                .orElseThrow(() -> noPage(pageId));
        if (page.isRestricted()) {
            throw new InvalidInput("pageId", Text.of("incidents.policy.input.restricted", page.title()));
        }
        return page;
    }

    private static InvalidInput noPage(String pageId) {
        return new InvalidInput("pageId", Text.of("incidents.policy.input.page", Accepted.clean(pageId)));
    }

    private PolicyPlace place(
            @Nullable String space, @Nullable Long pageId, @Nullable String pageSpace, Person administrator) {
        return new PolicyPlace(
                UUID.randomUUID().toString(), space, pageId, pageSpace, clock.instant(), administrator, null);
    }
}
