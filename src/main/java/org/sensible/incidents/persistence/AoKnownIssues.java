package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.incident.UnitOfWork;

/** Known issues in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoKnownIssues implements KnownIssues {

    private final ActiveObjects ao;
    private final UnitOfWork work;

    @Inject
    public AoKnownIssues(@ComponentImport ActiveObjects ao, UnitOfWork work) {
        this.ao = ao;
        this.work = work;
    }

    @Override
    public void remember(String incidentKey, String issueKey) {
        String digest = Digest.of(incidentKey, issueKey);
        try {
            work.run(() -> {
                if (ao.count(KnownIssueRow.class, Query.select().where("ISSUE_DIGEST = ?", digest)) == 0) {
                    ao.create(
                            KnownIssueRow.class,
                            new DBParam("ISSUE_DIGEST", digest),
                            new DBParam("INCIDENT_KEY", incidentKey),
                            new DBParam("ISSUE_KEY", issueKey));
                }
            });
        } catch (RuntimeException failed) {
            // Somebody else remembered it at the same moment, which is as good.
            if (!Violation.isLostRace(failed)) {
                throw failed;
            }
        }
    }

    @Override
    public List<String> of(List<String> incidents) {
        Query query = Query.select().order("ID DESC").limit(MOST);
        if (!incidents.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(incidents.size(), "?"));
            query = query.where("INCIDENT_KEY IN (" + marks + ")", incidents.toArray());
        }
        Query asked = query;
        return work.call(() -> Arrays.stream(ao.find(KnownIssueRow.class, asked))
                .map(KnownIssueRow::getIssueKey)
                .distinct()
                .toList());
    }
}
