package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.ItemRequests;

/** Calls that may be made again, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoItemRequests implements ItemRequests {

    private final ActiveObjects ao;

    @Inject
    public AoItemRequests(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Request> find(Name name) {
        return row(digest(name)).map(AoItemRequests::read);
    }

    @Override
    public Request begin(Name name, Instant now, Instant runningUntil) {
        try {
            return read(ao.create(
                    ItemRequestRow.class,
                    new DBParam("REQUEST_ID", digest(name)),
                    new DBParam("BEGUN_AT", Nanoseconds.of(now)),
                    new DBParam("RUNNING_UNTIL", Nanoseconds.of(runningUntil))));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isIn(failure) ? new AlreadyKept("the same call is kept", failure) : failure;
        }
    }

    @Override
    public void running(Request request, Instant until) {
        row(request.id()).ifPresent(row -> {
            row.setRunningUntil(Nanoseconds.of(until));
            row.save();
        });
    }

    @Override
    public void done(Request request, String issueKey) {
        row(request.id()).ifPresent(row -> {
            row.setIssueKey(issueKey);
            row.save();
        });
    }

    @Override
    public void forget(Request request) {
        row(request.id()).ifPresent(ao::delete);
    }

    @Override
    public void forgetBefore(Instant then) {
        ao.deleteWithSQL(ItemRequestRow.class, "BEGUN_AT < ?", Nanoseconds.of(then));
    }

    private Optional<ItemRequestRow> row(String id) {
        return Arrays.stream(ao.find(ItemRequestRow.class, Query.select().where("REQUEST_ID = ?", id)))
                .findFirst();
    }

    private static Request read(ItemRequestRow row) {
        return new Request(
                row.getRequestId(),
                Nanoseconds.toInstant(row.getBegunAt()),
                Nanoseconds.toInstant(row.getRunningUntil()),
                row.getIssueKey());
    }

    private static String digest(Name name) {
        return Digest.of(name.by().key(), name.path(), name.key());
    }
}
