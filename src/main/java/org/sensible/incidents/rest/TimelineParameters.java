package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/** What an address asks of a timeline, as it came; reading it refuses what cannot be understood. For one call. */
public final class TimelineParameters {

    private static final int USUAL_LIMIT = 50;

    @Nullable
    @QueryParam("zones")
    String zones;

    @Nullable
    @QueryParam("all")
    String all;

    @Nullable
    @QueryParam("removed")
    String removed;

    @Nullable
    @QueryParam("source")
    String source;

    @Nullable
    @QueryParam("kind")
    String kind;

    @Nullable
    @QueryParam("q")
    String q;

    @Nullable
    @QueryParam("start")
    String start;

    @Nullable
    @QueryParam("limit")
    String limit;

    @Nullable
    @QueryParam("after")
    String after;

    @Nullable
    @QueryParam("before")
    String before;

    boolean isRemoved() {
        return Boolean.TRUE.equals(QueryText.bool("removed", removed));
    }

    List<ZoneId> zones() {
        return QueryText.zones("zones", zones);
    }

    TimelineQuery query() {
        return new TimelineQuery(
                Boolean.TRUE.equals(QueryText.bool("all", all)),
                QueryText.words(source),
                QueryText.words(q),
                QueryText.kinds("kind", kind),
                isRemoved());
    }

    /** The part that is asked for. */
    Slice<TimelineEvent> read(Timelines timelines, Incident incident) {
        int most = QueryText.integer("limit", limit, USUAL_LIMIT);
        String beside = QueryText.words(after);
        String ahead = QueryText.words(before);
        if (beside == null && ahead == null) {
            return timelines.read(incident, query(), QueryText.integer("start", start, 0), most);
        }
        if (beside != null && ahead != null || QueryText.words(start) != null) {
            throw new InvalidInput("after", Text.of("incidents.rest.input.onePlace"));
        }
        return timelines.beside(incident, query(), beside == null ? ahead : beside, beside == null, most);
    }
}
