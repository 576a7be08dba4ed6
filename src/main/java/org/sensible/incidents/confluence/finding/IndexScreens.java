package org.sensible.incidents.confluence.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.finding.IndexFigures;
import org.sensible.incidents.postmortem.finding.IndexOrder;
import org.sensible.incidents.postmortem.finding.IndexOrder.Column;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;

/** The index of postmortems, as macro, page and part of a page. Threads may share it. */
@ConfluenceComponent
public final class IndexScreens {

    /** Where the index has a page of its own, which also gives its parts. */
    static final String PATH = "/plugins/servlet/incidents-postmortems";

    private static final String ADOPT = "/plugins/servlet/incidents-adopt";

    private static final String KEYS = "incidents.postmortem.index.";

    private final PostmortemIndex index;
    private final IndexEntries entries;
    private final IndexFilters filters;
    private final IncidentAccess access;
    private final Links links;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public IndexScreens(
            PostmortemIndex index,
            IndexEntries entries,
            IndexFilters filters,
            IncidentAccess access,
            Links links,
            Wording wording,
            Screens screens) {
        this.index = index;
        this.entries = entries;
        this.filters = filters;
        this.access = access;
        this.links = links;
        this.wording = wording;
        this.screens = screens;
    }

    /** What this reader may see of it. */
    String part(IndexRequest request, Person reader) {
        return screens.show("postmortem-index", view(request, reader, false));
    }

    /**
     * The macro's markup.
     *
     * @param parameters those that are given; the reader cannot change them
     * @throws InvalidInput for one that cannot be understood
     */
    public String macro(Map<String, String> parameters, boolean onPaper, Person reader) {
        parameters.forEach(IndexRequest::check);
        Map<String, String> fixed = new LinkedHashMap<>(parameters);
        fixed.put("fixed", parameters.keySet().stream().sorted().collect(Collectors.joining(",")));
        if (!onPaper) {
            screens.useScript("incidents-postmortem-index");
        }
        return screens.show("postmortem-index", view(IndexRequest.of(fixed::get), reader, onPaper));
    }

    private IndexView view(IndexRequest request, Person reader, boolean onPaper) {
        String base = links.page(PATH);
        IndexQuery query = filters.query(request);
        PostmortemIndex.Part part = index.list(query, request.start(), request.limit(), reader);
        String empty = part.total() > 0 ? "" : request.isFiltered() ? "filter" : "none";
        int start = part.start();
        return new IndexView(
                base,
                hidden(request),
                onPaper ? List.of() : filters.of(request, reader),
                request.text("q"),
                request.isWaiting(),
                onPaper ? 0 : index.waiting(reader),
                tell("count", part.total()),
                heads(request, base),
                entries.of(part.rows(), reader),
                part.total() == 0 ? List.of() : foot(query, reader),
                tell("range", start + 1, start + part.rows().size(), part.total()),
                start == 0 ? "" : turned(request, base, Math.max(0, start - request.limit())),
                part.isLast() ? "" : turned(request, base, start + request.limit()),
                empty,
                base + request.cleared().query(),
                onPaper || !access.mayDeclare(reader) ? "" : links.page(ADOPT),
                onPaper);
    }

    private static String turned(IndexRequest request, String base, int start) {
        return base
                + request.with("start", start == 0 ? null : Integer.toString(start))
                        .query();
    }

    /** What the form has no field for. */
    private static List<IndexView.Field> hidden(IndexRequest request) {
        return request.words().entrySet().stream()
                .filter(word -> request.isFixed(word.getKey())
                        || List.of("fixed", "sort", "limit").contains(word.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(word -> new IndexView.Field(word.getKey(), word.getValue()))
                .toList();
    }

    private List<IndexView.Head> heads(IndexRequest request, String base) {
        List<IndexView.Head> heads = new ArrayList<>();
        heads.add(head(request, base, Column.INCIDENT, tell("incident"), ""));
        heads.add(new IndexView.Head(tell("title"), "", "", "none"));
        heads.add(head(request, base, Column.SERVICE, tell("service"), ""));
        heads.add(head(request, base, Column.STATE, tell("state"), ""));
        heads.add(head(request, base, Column.RECOVERED, tell("recovered"), ""));
        List<Column> spans = List.of(Column.TIME_TO_RECOVERY, Column.TIME_TO_TRIAGE, Column.TIME_TO_LEARN);
        for (int i = 0; i < spans.size(); i++) {
            KeyTime keyTime = IndexEntries.KEY_TIMES.get(i);
            heads.add(head(request, base, spans.get(i), abbreviation(keyTime), wording.tell(keyTime.label())));
        }
        heads.add(new IndexView.Head(tell("items"), "", "", "none"));
        heads.add(new IndexView.Head(tell("owner"), "", "", "none"));
        return heads;
    }

    /** A column of spans or instants begins with the largest, one of words with the first. */
    private IndexView.Head head(IndexRequest request, String base, Column column, String words, String title) {
        IndexOrder order = request.order();
        boolean isSorted = order.column() == column;
        boolean isFromLargest = column.compareTo(Column.RECOVERED) >= 0;
        boolean descending = isSorted ? !order.descending() : isFromLargest;
        String url = base
                + request.with("sort", new IndexOrder(column, descending).word())
                        .with("start", null)
                        .query();
        return new IndexView.Head(
                words, title, url, !isSorted ? "none" : order.descending() ? "descending" : "ascending");
    }

    private List<String> foot(IndexQuery query, Person reader) {
        return index.figures(query, reader)
                .map(figures -> IndexEntries.KEY_TIMES.stream()
                        .map(which -> figure(which, figures))
                        .toList())
                .orElseGet(() -> List.of(tell("tooMany", PostmortemIndex.MOST_FIGURES)));
    }

    private String figure(KeyTime which, IndexFigures figures) {
        List<Long> recorded = figures.recorded().get(which);
        if (figures.median(which).isPresent()) {
            return tell(
                    "median",
                    abbreviation(which),
                    entries.span(figures.median(which).getAsLong()),
                    recorded.size(),
                    figures.postmortems());
        }
        String values = recorded.isEmpty()
                ? "–"
                : recorded.stream().map(entries::span).collect(Collectors.joining(tell("comma")));
        return tell("few", abbreviation(which), values, recorded.size(), figures.postmortems());
    }

    private String abbreviation(KeyTime which) {
        return wording.tell(Text.of("incidents.incident.keyTime.abbreviation." + which.field()));
    }

    private String tell(String word, Object... values) {
        return wording.tell(Text.of(KEYS + word, values));
    }
}
