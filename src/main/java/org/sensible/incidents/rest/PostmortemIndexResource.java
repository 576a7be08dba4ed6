package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.IndexOrder;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;

/**
 * {@code /postmortems}: the index. 401 where nobody is logged in; empty for who may view nothing; 400 for a parameter that cannot
 * be taken.
 */
@Path("/postmortems")
@Produces(MediaType.APPLICATION_JSON)
public final class PostmortemIndexResource {

    private final PostmortemIndex index;
    private final PostmortemIndexAnswers answers;
    private final Caller caller;

    @Inject
    public PostmortemIndexResource(PostmortemIndex index, PostmortemIndexAnswers answers, Caller caller) {
        this.index = index;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * @param from about RECOVERED, else STARTED, else DECLARED; likewise {@code to}
     * @param waiting {@code true}: those alone that wait for the caller's review
     * @param sort a column, with a minus before it for the other way round
     */
    @GET
    public PostmortemIndexJson list(
            @QueryParam("space") String space,
            @QueryParam("service") String service,
            @QueryParam("severity") String severity,
            @QueryParam("state") String state,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("q") String q,
            @QueryParam("waiting") String waiting,
            @QueryParam("sort") String sort,
            @QueryParam("start") String start,
            @DefaultValue("50") @QueryParam("limit") String limit) {
        Person person = caller.person();
        IndexQuery query = new IndexQuery(
                QueryText.words(space),
                QueryText.words(service),
                QueryText.words(severity),
                QueryText.oneOf("state", state, Postmortem.State.class),
                QueryText.instant("from", from),
                QueryText.instant("to", to),
                QueryText.words(q),
                Boolean.TRUE.equals(QueryText.bool("waiting", waiting)),
                order(QueryText.words(sort)));
        int first = QueryText.integer("start", start, 0);
        int most = QueryText.integer("limit", limit, 50);
        return answers.of(index.list(query, first, most, person), most);
    }

    private static IndexOrder order(@Nullable String word) {
        return word == null
                ? IndexOrder.LATEST
                : IndexOrder.ofWord(word)
                        .orElseThrow(() -> new InvalidInput(
                                "sort",
                                Text.of(
                                        "incidents.postmortem.index.input.sort",
                                        Arrays.stream(IndexOrder.Column.values())
                                                .map(IndexOrder.Column::word)
                                                .collect(Collectors.joining(", ")),
                                        Accepted.clean(word))));
    }
}
