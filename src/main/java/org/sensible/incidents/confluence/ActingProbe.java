package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/**
 * A page made in the name of somebody else, as a postmortem that drafts itself is: of the settings' service user, where there is one.
 * The host has to ask that person's permission, know that person as the page's creator, and be who it was afterwards.
 */
@ConfluenceComponent
public final class ActingProbe implements Probe {

    private final ScratchPages scratch;
    private final ActingAs acting;
    private final SettingsStore settings;
    private final PageManager pages;
    private final PermissionManager permissions;
    private final Reader reader;
    private final UnitOfWork work;

    @Inject
    public ActingProbe(
            ScratchPages scratch,
            ActingAs acting,
            SettingsStore settings,
            @ConfluenceImport PageManager pages,
            @ConfluenceImport PermissionManager permissions,
            Reader reader,
            UnitOfWork work) {
        this.scratch = scratch;
        this.acting = acting;
        this.settings = settings;
        this.pages = pages;
        this.permissions = permissions;
        this.reader = reader;
        this.work = work;
    }

    @Override
    public String name() {
        return "acting as somebody";
    }

    @Override
    public String run() throws Failed, Skipped {
        Person runner = reader.current().orElseThrow(() -> new Skipped("nobody is signed in"));
        Person service = work.call(() -> settings.read().serviceUser());
        Person author = service == null ? runner : service;
        List<Exception> problems = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        boolean isKnown = acting.run(author, () -> tried(author, seen, problems));
        if (!isKnown) {
            throw new Failed("the service user of the settings is gone; name another one");
        }
        if (!reader.current().equals(Optional.of(runner))) {
            throw new Failed("the thread is still somebody else after acting as the service user");
        }
        for (Exception problem : problems) {
            if (problem instanceof Skipped skipped) {
                throw skipped;
            }
            throw new Failed(problem.getMessage());
        }
        return seen.get(0)
                + (service == null ? "; no service user is set, so it was you" : " in the name of the service user");
    }

    private void tried(Person author, List<String> seen, List<Exception> problems) {
        try {
            seen.add(scratch.use(id -> checked(id, author)));
        } catch (Failed | Skipped problem) {
            problems.add(problem);
        }
    }

    private String checked(long id, Person author) throws Failed {
        Optional<String> problem = work.call(() -> problem(id, author));
        if (problem.isPresent()) {
            throw new Failed(problem.get());
        }
        return "a page was made and removed";
    }

    private Optional<String> problem(long id, Person author) {
        Page page = pages.getPage(id);
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (user == null || !user.getKey().getStringValue().equals(author.key())) {
            return Optional.of("the thread is not who it acts as");
        }
        ConfluenceUser creator = page.getCreator();
        if (creator == null || !creator.getKey().equals(user.getKey())) {
            return Optional.of(
                    "the page was made, but in the name of " + (creator == null ? "nobody" : creator.getName()));
        }
        return permissions.hasCreatePermission(user, page.getSpace(), Page.class)
                ? Optional.empty()
                : Optional.of(user.getName() + " may not create pages in " + page.getSpaceKey()
                        + "; postmortems that nobody else may draft stay undrafted");
    }
}
