package org.sensible.incidents.postmortem.similar;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * Past incidents that are like one, over what the reader may see: real ones, drills excluded, that occurred before it. Looks at the
 * last {@value #OF_SERVICE} of its service and the last {@value #OF_ALL} of all, by their titles and by what was kept of their
 * postmortems' pages. Pages of which nothing was kept are read, those of the {@value #PAGES} most alike by their titles. A page that the reader may not
 * see adds no word, and is not counted where words are weighed. Nothing leaves the server. Threads may share it.
 */
@ConfluenceComponent
public final class SimilarIncidents {

    private static final int OF_SERVICE = 200;
    private static final int OF_ALL = 300;
    private static final int PAGES = 30;
    private static final int MOST = 5;

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Pages pages;
    private final PageReading reading;
    private final SaidStore store;
    private final UnitOfWork work;

    @Inject
    public SimilarIncidents(
            Incidents incidents,
            Postmortems postmortems,
            Pages pages,
            PageReading reading,
            SaidStore store,
            UnitOfWork work) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.pages = pages;
        this.reading = reading;
        this.store = store;
        this.work = work;
    }

    /**
     * At most {@value #MOST}, the most alike first.
     *
     * @throws NotFound where there is no such incident that the reader may see
     */
    public List<Similar> of(String key, Person reader) {
        Incident incident = incidents.get(key, reader);
        return work.call(() -> similar(incident, reader));
    }

    private List<Similar> similar(Incident incident, Person reader) {
        Map<String, Incident> past = past(incident, reader);
        Map<String, Postmortems.Found> found = postmortems.find(past.values());
        Map<String, Said> kept = store.of(
                Stream.concat(Stream.of(incident.key()), past.keySet().stream()).toList());
        Profile own = profile(
                incident,
                said(kept.get(incident.key()), postmortems.find(incident).orElse(null), true, reader));
        List<String> read = nearest(own, past);
        List<Profile> others = past.values().stream()
                .map(other -> profile(
                        other, said(kept.get(other.key()), found.get(other.key()), read.contains(other.key()), reader)))
                .toList();
        return new Comparison(own, others)
                .best(MOST).stream()
                        .map(like -> new Similar(past.get(like.key()), visible(found.get(like.key()), reader), like))
                        .toList();
    }

    private Optional<Pages.PageLink> visible(@Nullable Postmortems.Found found, Person reader) {
        return Optional.ofNullable(found).flatMap(each -> postmortems.visible(each, reader));
    }

    /** Whose pages are worth reading: those most alike by title, then the latest of the same service, then the latest. */
    private static List<String> nearest(Profile own, Map<String, Incident> past) {
        List<Profile> titles = past.values().stream()
                .map(other -> new Profile(other.key(), other.service(), Terms.of(other.title()), Set.of(), List.of()))
                .toList();
        List<String> keys = new ArrayList<>(new Comparison(own, titles)
                .best(PAGES).stream().map(Likeness::key).toList());
        titles.stream()
                .filter(each -> own.service() != null && own.service().equals(each.service()))
                .forEach(each -> keys.add(each.key()));
        keys.addAll(past.keySet());
        return keys.stream().distinct().limit(PAGES).toList();
    }

    /** The latest first. */
    private Map<String, Incident> past(Incident incident, Person reader) {
        Instant at = incident.milestones()
                .at(Milestone.STARTED)
                .orElse(incident.milestones().declaredAt());
        Map<String, Incident> past = new LinkedHashMap<>();
        List<Incident> all = new ArrayList<>();
        if (incident.service() != null) {
            all.addAll(before(at, incident.service(), OF_SERVICE, reader));
        }
        all.addAll(before(at, null, OF_ALL, reader));
        all.stream()
                .filter(other -> !other.key().equals(incident.key()))
                .forEach(other -> past.putIfAbsent(other.key(), other));
        return past;
    }

    private List<Incident> before(Instant at, @Nullable String service, int most, Person reader) {
        IncidentQuery query = new IncidentQuery(null, null, service, Outcome.REAL, null, at, null, false);
        return incidents.list(query, 0, most, reader).values();
    }

    /** What the postmortem's page says, as far as the reader may see it; a page of which nothing is kept is read where that is wanted. */
    private Optional<Said> said(@Nullable Said kept, @Nullable Postmortems.Found found, boolean isRead, Person reader) {
        boolean isKept =
                kept != null && found != null && kept.pageId() == found.page().pageId();
        if (!isKept && !isRead) {
            return Optional.empty();
        }
        return visible(found, reader)
                .flatMap(page -> isKept
                        ? Optional.of(kept)
                        : pages.body(page.pageId()).map(body -> reading.read(page.pageId(), body)));
    }

    private static Profile profile(Incident incident, Optional<Said> said) {
        return new Profile(
                incident.key(),
                incident.service(),
                Terms.of(incident.title()),
                said.map(each -> Set.copyOf(each.words())).orElse(Set.of()),
                said.map(each -> each.factors().stream().map(Profile.Factor::of).toList())
                        .orElse(List.of()));
    }

    /**
     * A past incident, and why it is like the one that was asked about.
     *
     * @param page its postmortem, where the reader may see one
     */
    public record Similar(Incident incident, Optional<Pages.PageLink> page, Likeness likeness) {}
}
