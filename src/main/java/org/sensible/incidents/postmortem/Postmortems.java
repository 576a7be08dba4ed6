package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Timelines;

/**
 * Makes postmortem pages and knows which page is whose. An incident has at most one; a page that was purged makes room for
 * another. Who may change the incident may make its postmortem, if he may make pages where it goes. Threads may share it.
 */
@ConfluenceComponent
public final class Postmortems {

    /** The blueprint's index key, which the host puts on the pages that the create dialog makes. */
    private static final String LABEL = "postmortem";

    private final Incidents incidents;
    private final Timelines timelines;
    private final PostmortemStore store;
    private final PostmortemPlaces places;
    private final Wording wording;
    private final UnitOfWork work;
    private final Clock clock;
    private final PageTemplate template = PageTemplate.shipped();

    @Inject
    public Postmortems(
            Incidents incidents,
            Timelines timelines,
            PostmortemStore store,
            PostmortemPlaces places,
            Wording wording,
            UnitOfWork work,
            Clock clock) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.store = store;
        this.places = places;
        this.wording = wording;
        this.work = work;
        this.clock = clock;
    }

    /** What a new page of this incident would hold, in the language of who asks. Writes nothing. */
    public PostmortemDraft draft(Incident incident, List<ZoneId> zones) {
        return new PostmortemDraft(
                title(incident),
                new Sections(incident, wording).write(timelines.of(incident).events(), zones));
    }

    /**
     * Makes the page.
     *
     * @throws Conflict where the incident has a postmortem, with its {@code pageId} and {@code url}
     * @throws InvalidInput if a zone, the title, the space or the parent cannot be taken
     */
    public Pages.PageLink create(String key, PostmortemRequest wanted, Person author) {
        Incident incident = incidents.getForChange(key, author);
        requireRoom(wanted.zones());
        String title = Accepted.optional("title", wanted.title(), Accepted.SHORT_TEXT);
        try {
            return work.call(() -> {
                refuseSecond(incident);
                return make(incident, wanted, title, author);
            });
        } catch (RuntimeException lost) {
            // Of two at once the later one meets the other's row, or its title: what is true then is that there is a
            // page.
            work.run(() -> refuseSecond(incident));
            throw lost;
        }
    }

    /**
     * What the host's create dialog will put into the page that it makes for somebody. Writes nothing.
     *
     * @param zones in which times stand; empty: those of the settings
     * @throws Conflict where the incident has a postmortem, with its {@code pageId} and {@code url}
     */
    public PostmortemDraft draftFor(String key, List<ZoneId> zones, Person author) {
        Incident incident = incidents.getForChange(key, author);
        requireRoom(zones);
        work.run(() -> refuseSecond(incident));
        return draft(incident, zones.isEmpty() ? places.zones(incident) : zones);
    }

    /**
     * What the page would be called and which zones it would have, for somebody who is about to make it.
     *
     * @throws Conflict where the incident has a postmortem, with its {@code pageId} and {@code url}
     */
    public Proposal propose(String key, Person author) {
        Incident incident = incidents.getForChange(key, author);
        work.run(() -> refuseSecond(incident));
        return new Proposal(title(incident), places.zones(incident));
    }

    /**
     * Makes a page that the host has just made the postmortem of the incident, and restricts it as the incident is.
     *
     * @throws Conflict where the incident has a postmortem; the unit of work that is under way is lost, and so is a page
     *     that was made in it
     */
    public void adopt(String key, long pageId, Person author) {
        Incident incident = incidents.getForChange(key, author);
        work.run(() -> {
            refuseSecond(incident);
            keep(incident, pageId, author);
            if (!incident.restriction().isNone()) {
                places.pages().restrict(pageId, incident.restriction());
            }
        });
    }

    /**
     * The postmortem and its page.
     *
     * @throws NotFound where there is none, or this reader may see neither
     */
    public Found of(String key, Person reader) {
        Incident incident = incidents.get(key, reader);
        return find(incident)
                .orElseThrow(() -> new NotFound(Text.of("incidents.postmortem.refusal.none", incident.key())));
    }

    /** The postmortem of an incident that the caller may see; empty where there is none. */
    public Optional<Found> find(Incident incident) {
        return work.call(() -> store.ofIncident(incident.key()).flatMap(this::withPage));
    }

    /**
     * Those of several incidents that the caller may see, by the incident's key. One query finds them all; the host gives pages
     * one by one only, out of its cache.
     */
    public Map<String, Found> find(Collection<Incident> several) {
        List<String> keys = several.stream().map(Incident::key).toList();
        return work.call(() -> store.ofIncidents(keys).stream()
                .flatMap(kept -> withPage(kept).stream())
                .collect(Collectors.toMap(found -> found.postmortem().incidentKey(), Function.identity())));
    }

    /** The page, where there is one that this reader may see too. */
    public Optional<Pages.PageLink> visible(Incident incident, Person reader) {
        return find(incident).flatMap(found -> visible(found, reader));
    }

    /** Its page, unless it is in the trash or hidden from this reader. */
    public Optional<Pages.PageLink> visible(Found found, Person reader) {
        return Optional.of(found.page())
                .filter(page -> !page.trashed() && places.pages().mayView(page.pageId(), reader));
    }

    /** The incident whose postmortem this page is; empty where it is none, or the reader may not see the incident. */
    public Optional<Incident> incidentOfPage(long pageId, Person reader) {
        return work.call(() -> store.ofPage(pageId)).flatMap(p -> incidents.find(p.incidentKey(), reader));
    }

    private Pages.PageLink make(Incident incident, PostmortemRequest wanted, String title, Person author) {
        List<ZoneId> zones = wanted.zones().isEmpty() ? places.zones(incident) : wanted.zones();
        PostmortemDraft draft = draft(incident, zones);
        Pages.NewPage page = new Pages.NewPage(
                places.space(wanted),
                places.parent(wanted),
                title == null ? draft.title() : title,
                template.fill(draft.sections(), key -> wording.tell(Text.of(key))),
                LABEL,
                incident.restriction());
        long pageId = places.pages().create(page, author);
        keep(incident, pageId, author);
        return places.pages().find(pageId).orElseThrow();
    }

    private void keep(Incident incident, long pageId, Person author) {
        store.add(new Postmortem(incident.key(), pageId, Postmortem.State.DRAFT, author, clock.instant()));
        String body = places.pages().body(pageId).orElse("");
        store.addRows(
                pageId,
                1,
                RefreshPlan.eventIds(RefreshPlan.read(body, incident.key()).events()));
        follow(pageId);
    }

    /**
     * A page has moved, been renamed or thrown away, or come back: the index says so from now on. Pages that are no postmortem are
     * passed over.
     */
    public void follow(long pageId) {
        places.pages().find(pageId).ifPresent(page -> places.pages()
                .space(pageId)
                .ifPresent(
                        space -> work.run(() -> store.place(pageId, new Placed(space, page.title(), page.trashed())))));
    }

    private static void requireRoom(List<ZoneId> zones) {
        if (zones.size() > PostmortemPlaces.MOST_ZONES) {
            throw new InvalidInput(
                    "zones", Text.of("incidents.postmortem.input.zones", PostmortemPlaces.MOST_ZONES, zones.size()));
        }
    }

    private void refuseSecond(Incident incident) {
        Optional<Postmortem> kept = store.ofIncident(incident.key());
        Optional<Found> found = kept.flatMap(this::withPage);
        if (found.isPresent()) {
            Pages.PageLink page = found.get().page();
            throw new Conflict(
                    null,
                    Text.of("incidents.postmortem.refusal.exists", incident.key(), page.title()),
                    Map.of("pageId", Long.toString(page.pageId()), "url", page.url()));
        }
        kept.ifPresent(purged -> store.remove(purged.incidentKey()));
    }

    private Optional<Found> withPage(Postmortem postmortem) {
        return places.pages().find(postmortem.pageId()).map(page -> new Found(postmortem, page));
    }

    private String title(Incident incident) {
        return shortened(wording.tell(Text.of("incidents.postmortem.page.title", incident.key(), incident.title())));
    }

    private static String shortened(String title) {
        return title.length() <= Accepted.SHORT_TEXT
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, Accepted.SHORT_TEXT - 2)))
                        + "…";
    }

    /**
     * How a new postmortem starts, unless its author decides otherwise.
     *
     * @param title at most 255 characters; a page of that title may be there
     * @param zones those of the settings
     */
    public record Proposal(String title, List<ZoneId> zones) {

        public Proposal {
            zones = List.copyOf(zones);
        }
    }

    /** A postmortem and the page that it is. */
    public record Found(Postmortem postmortem, Pages.PageLink page) {

        /** How far it is, and {@code MISSING} while the page is in the trash. */
        public Postmortem.State state() {
            return page.trashed() ? Postmortem.State.MISSING : postmortem.state();
        }
    }
}
