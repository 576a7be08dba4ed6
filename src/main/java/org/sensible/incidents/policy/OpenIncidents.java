package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * All incidents that are not closed, whoever may view them: for jobs, which have nobody to ask for. What comes of it goes only to who
 * may view the incident. Threads may share it.
 */
@ConfluenceComponent
public final class OpenIncidents {

    private static final List<Stage> OPEN = List.of(Stage.DETECTION, Stage.RECOVERY, Stage.POST_INCIDENT);

    /** More than any team has. */
    private static final int ALL = 1_000_000;

    private final IncidentStore store;
    private final Course course;
    private final UnitOfWork work;

    @Inject
    public OpenIncidents(IncidentStore store, Course course, UnitOfWork work) {
        this.store = store;
        this.course = course;
        this.work = work;
    }

    /** How each of them went until now. */
    List<Facts> facts() {
        List<Incident> all = new ArrayList<>();
        OPEN.forEach(stage -> all.addAll(list(stage)));
        return work.call(() -> course.of(all));
    }

    /** In one list: a store counts from the first one for each part of a list, so parts would cost more the more there are. */
    private List<Incident> list(Stage stage) {
        IncidentQuery query = new IncidentQuery(stage, null, null, null, null, null, null, false);
        return work.call(() -> store.list(query, any -> true, 0, ALL)).values();
    }
}
