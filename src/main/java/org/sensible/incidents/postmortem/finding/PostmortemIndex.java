package org.sensible.incidents.postmortem.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.finding.IndexStore.Among;
import org.sensible.incidents.postmortem.review.ReviewStore;

/**
 * The index of all postmortems, as one reader may see it: what he may not see is neither listed nor counted. A page of it
 * costs the same however many postmortems there are. Threads may share it.
 */
@ConfluenceComponent
public final class PostmortemIndex {

    /** Over more than so many nothing is worked out. */
    public static final int MOST_FIGURES = 500;

    private static final int MOST_SERVICES = 50;

    private final IndexStore index;
    private final IncidentStore incidents;
    private final Postmortems postmortems;
    private final ReviewStore reviews;
    private final IncidentAccess access;
    private final UnitOfWork work;

    @Inject
    public PostmortemIndex(
            IndexStore index,
            IncidentStore incidents,
            Postmortems postmortems,
            ReviewStore reviews,
            IncidentAccess access,
            UnitOfWork work) {
        this.index = index;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.reviews = reviews;
        this.access = access;
        this.work = work;
    }

    /** @throws InvalidInput for a start below 0, and a limit that is not within 1 and {@value Slice#MOST} */
    public Part list(IndexQuery query, int start, int limit, Person reader) {
        Problems problems = new Problems();
        if (start < 0) {
            problems.add("start", Text.of("incidents.incident.input.start", start));
        }
        if (limit < 1 || limit > Slice.MOST) {
            problems.add("limit", Text.of("incidents.incident.input.limit", Slice.MOST, limit));
        }
        problems.refuse();
        return access.mayViewAny(reader)
                ? work.call(() -> part(query, start, limit, reader))
                : new Part(List.of(), 0, start);
    }

    /** The figures over all that fit; empty where those are more than {@value #MOST_FIGURES}. */
    public Optional<IndexFigures> figures(IndexQuery query, Person reader) {
        if (!access.mayViewAny(reader)) {
            return Optional.of(IndexFigures.of(List.of()));
        }
        List<IndexStore.Times> times =
                work.call(() -> index.times(reviewed(query), among(query, reader), MOST_FIGURES + 1));
        return times.size() > MOST_FIGURES ? Optional.empty() : Optional.of(IndexFigures.of(times));
    }

    /** The services to choose from. */
    public List<String> services(Person reader) {
        return access.mayViewAny(reader) ? work.call(() -> index.services(MOST_SERVICES)) : List.of();
    }

    /** How many wait for the reader's own word. */
    public int waiting(Person reader) {
        IndexQuery asked = new IndexQuery(null, null, null, null, null, null, null, true, IndexOrder.LATEST);
        return access.mayViewAny(reader) ? work.call(() -> index.count(reviewed(asked), among(asked, reader))) : 0;
    }

    private Part part(IndexQuery asked, int start, int limit, Person reader) {
        IndexQuery query = reviewed(asked);
        Among among = among(query, reader);
        List<String> keys = index.keys(query, among, start, limit);
        Map<String, Incident> found =
                incidents.ofKeys(keys).stream().collect(Collectors.toMap(Incident::key, Function.identity()));
        Map<String, Postmortems.Found> pages = postmortems.find(found.values());
        List<Row> rows = keys.stream()
                .filter(found::containsKey)
                .map(key -> row(found.get(key), pages.get(key), reader))
                .toList();
        return new Part(rows, index.count(query, among), start);
    }

    private Row row(Incident incident, @Nullable Postmortems.Found found, Person reader) {
        KeyTimes times = KeyTimes.of(incident, Optional.empty());
        if (found == null) {
            return new Row(incident, Postmortem.State.MISSING, null, null, times);
        }
        Pages.PageLink page = postmortems.visible(found, reader).orElse(null);
        return new Row(incident, found.state(), found.postmortem(), page, times);
    }

    private static IndexQuery reviewed(IndexQuery query) {
        return !query.waiting()
                ? query
                : new IndexQuery(
                        query.space(),
                        query.service(),
                        query.severity(),
                        Postmortem.State.IN_REVIEW,
                        query.from(),
                        query.to(),
                        query.q(),
                        true,
                        query.order());
    }

    private Among among(IndexQuery query, Person reader) {
        List<Restriction> visible = index.restrictions().stream()
                .filter(restriction -> access.mayView(reader, restriction))
                .toList();
        return new Among(visible, query.waiting() ? reviews.asked(reader) : null);
    }

    /**
     * A part of the index.
     *
     * @param total how many fit in all
     * @param start how many came before
     */
    public record Part(List<Row> rows, int total, int start) {

        public Part {
            rows = List.copyOf(rows);
        }

        public boolean isLast() {
            return start + rows.size() >= total;
        }
    }

    /**
     * One postmortem.
     *
     * @param postmortem {@code null} where its page was purged
     * @param page {@code null} where the reader may not see it, and where it is in the trash or gone
     */
    public record Row(
            Incident incident,
            Postmortem.State state,
            @Nullable Postmortem postmortem,
            @Nullable Pages.PageLink page,
            KeyTimes keyTimes) {}
}
