package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.DeliveryStore;

/** Bodies that were not taken, in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoDeliveryStore implements DeliveryStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoDeliveryStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public void keep(Delivery delivery) {
        try {
            unit.run(() -> insertNew(delivery));
        } catch (RuntimeException failure) {
            // The unit has ended. Somebody else kept the same at the same moment, which is as good.
            if (!Violation.isIn(failure)) {
                throw failure;
            }
        }
    }

    private void insertNew(Delivery delivery) {
        if (rows(delivery.id()).length == 0) {
            ao.create(
                    DeliveryRow.class,
                    new DBParam("DELIVERY_UID", delivery.id()),
                    new DBParam("REFUSED_BODY", delivery.isRefused()),
                    new DBParam("SOURCE_NAME", delivery.source()),
                    new DBParam("TOKEN_UID", delivery.sender().tokenId()),
                    new DBParam("TOKEN_NAME", delivery.sender().tokenName()),
                    new DBParam("RECEIVED_AT", Nanoseconds.of(delivery.receivedAt())),
                    new DBParam("SUMMARY_TEXT", delivery.summary().isEmpty() ? null : delivery.summary()),
                    new DBParam("RAW_BODY", delivery.body()),
                    new DBParam("HEADERS_TEXT", HookText.write(delivery.headers())));
        }
    }

    @Override
    public Slice<Delivery> unassigned(int start, int limit) {
        Query newest = Query.select()
                .where("REFUSED_BODY = ?", false)
                .order("RECEIVED_AT DESC, ID DESC")
                .offset(start)
                .limit(limit + 1);
        List<Delivery> found = unit.call(() -> Arrays.stream(ao.find(DeliveryRow.class, newest))
                .map(AoDeliveryStore::delivery)
                .toList());
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return unit.call(
                () -> Arrays.stream(rows(id)).map(AoDeliveryStore::delivery).findFirst());
    }

    @Override
    public boolean drop(String id) {
        return unit.call(() -> ao.deleteWithSQL(DeliveryRow.class, "DELIVERY_UID = ?", id)) > 0;
    }

    @Override
    public void dropBefore(Instant receivedAt) {
        unit.run(() -> ao.deleteWithSQL(DeliveryRow.class, "RECEIVED_AT < ?", Nanoseconds.of(receivedAt)));
    }

    @Override
    public void dropRefusedBefore(String tokenId, Instant receivedAt) {
        unit.run(() -> ao.deleteWithSQL(
                DeliveryRow.class,
                "TOKEN_UID = ? AND REFUSED_BODY = ? AND RECEIVED_AT < ?",
                tokenId,
                true,
                Nanoseconds.of(receivedAt)));
    }

    private DeliveryRow[] rows(String id) {
        return ao.find(DeliveryRow.class, Query.select().where("DELIVERY_UID = ?", id));
    }

    private static Delivery delivery(DeliveryRow row) {
        return new Delivery(
                row.getDeliveryUid(),
                row.isRefusedBody(),
                row.getSourceName(),
                new Delivery.Sender(row.getTokenUid(), row.getTokenName()),
                Nanoseconds.toInstant(row.getReceivedAt()),
                Objects.requireNonNullElse(row.getSummaryText(), ""),
                row.getRawBody(),
                HookText.headers(row.getHeadersText()));
    }
}
