package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;

/** The board: which incidents are open, who has them, what is next; and the last ones that are over. Threads may share it. */
@ConfluenceComponent
public final class BoardScreens {

    private static final int MOST_CLOSED = 10;

    private final Incidents incidents;
    private final OpenRows openRows;
    private final ClosedRows closedRows;
    private final IncidentWords words;
    private final UnitOfWork work;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public BoardScreens(
            Incidents incidents,
            OpenRows openRows,
            ClosedRows closedRows,
            IncidentWords words,
            UnitOfWork work,
            Wording wording,
            Screens screens) {
        this.incidents = incidents;
        this.openRows = openRows;
        this.closedRows = closedRows;
        this.words = words;
        this.work = work;
        this.wording = wording;
        this.screens = screens;
    }

    /**
     * Which incidents are wanted.
     *
     * @param limit how many open ones at most
     * @param onPaper instants stand in every zone
     */
    record Wanted(@Nullable String service, @Nullable String severity, int limit, boolean onPaper) {

        private IncidentQuery in(Stage stage) {
            return new IncidentQuery(stage, severity, service, null, null, null, null, null);
        }
    }

    /** What this reader may see of it. */
    String board(Wanted wanted, Person reader) {
        return work.call(() -> screens.show("board", view(wanted, reader)));
    }

    private BoardView view(Wanted wanted, Person reader) {
        List<Slice<Incident>> going = List.of(
                list(wanted, Stage.DETECTION, reader),
                list(wanted, Stage.RECOVERY, reader),
                list(wanted, Stage.POST_INCIDENT, reader));
        List<Incident> open = new ArrayList<>();
        going.forEach(slice -> open.addAll(slice.values()));
        List<Incident> shown = open.subList(0, Math.min(open.size(), wanted.limit()));
        boolean isAll = shown.size() == open.size() && going.stream().allMatch(Slice::isLast);
        Text count = isAll
                ? Text.of("incidents.macro.board.count", open.size())
                : Text.of("incidents.macro.board.first", shown.size());
        Slice<Incident> closed = incidents.list(wanted.in(Stage.CLOSED), 0, MOST_CLOSED, reader);
        Map<String, String> items = openRows.totals().of(union(shown, closed.values()));
        return new BoardView(
                wording.tell(count),
                wording.tell(Text.of("incidents.macro.board.asOf", words.now())),
                openRows.totals().notSent(items),
                openRows.of(shown, items, wanted.onPaper() ? Place.PAPER : Place.MACRO),
                closedRows.of(closed.values(), items, reader));
    }

    private static List<Incident> union(List<Incident> some, List<Incident> others) {
        List<Incident> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Those in a stage, newest first. */
    private Slice<Incident> list(Wanted wanted, Stage stage, Person reader) {
        return incidents.list(wanted.in(stage), 0, wanted.limit(), reader);
    }
}
