package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.outbox.Courier;
import org.sensible.incidents.actionitem.outbox.ReportingState;
import org.sensible.incidents.actionitem.outbox.ReportingStates;
import org.sensible.incidents.actionitem.outbox.Target;

/** How reporting stands, in one row of Active Objects. Threads may share it. */
@JiraComponent
public final class AoReportingStates implements ReportingStates {

    private static final String NAME = "confluence";

    private final ActiveObjects ao;

    @Inject
    public AoReportingStates(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public ReportingState read() {
        ReportingRow row = row();
        return new ReportingState(
                row.getJiraId(),
                target(row),
                row.getHomeUrl(),
                row.getReportNo(),
                Nanoseconds.toInstantOrNull(row.getToldAt()),
                Nanoseconds.toInstantOrNull(row.getListedAt()),
                trouble(row));
    }

    private ReportingRow row() {
        return Arrays.stream(ao.find(ReportingRow.class, Query.select().where("ROW_NAME = ?", NAME)))
                .findFirst()
                .orElseGet(() -> ao.create(
                        ReportingRow.class,
                        new DBParam("ROW_NAME", NAME),
                        new DBParam("JIRA_ID", UUID.randomUUID().toString()),
                        new DBParam("REPORT_NO", 0L)));
    }

    @Nullable
    private static Target target(ReportingRow row) {
        return row.getHookUrl() == null ? null : new Target(URI.create(row.getHookUrl()), row.getHookToken());
    }

    @Nullable
    private static ReportingState.Trouble trouble(ReportingRow row) {
        return row.getTrouble() == null
                ? null
                : new ReportingState.Trouble(
                        Courier.Why.valueOf(row.getTrouble()),
                        row.getTroubleStatus(),
                        Nanoseconds.toInstant(row.getTroubleAt()));
    }

    @Override
    public void write(ReportingState state) {
        ReportingRow row = row();
        Target target = state.target();
        ReportingState.Trouble trouble = state.trouble();
        row.setReportNo(state.number());
        row.setHookUrl(target == null ? null : target.hook().toString());
        row.setHookToken(target == null ? null : target.token());
        row.setHomeUrl(state.homeUrl());
        row.setToldAt(Nanoseconds.ofNullable(state.toldAt()));
        row.setListedAt(Nanoseconds.ofNullable(state.listedAt()));
        row.setTrouble(trouble == null ? null : trouble.why().name());
        row.setTroubleStatus(trouble == null ? null : trouble.status());
        row.setTroubleAt(trouble == null ? null : Nanoseconds.of(trouble.since()));
        row.save();
    }
}
