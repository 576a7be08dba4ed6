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
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.HookStore;
import org.sensible.incidents.timeline.hook.HookToken;

/** Tokens and unassigned deliveries in tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoHookStore implements HookStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoHookStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public List<HookToken> tokens() {
        return unit.call(
                () -> Arrays.stream(ao.find(HookTokenRow.class, Query.select().order("CREATED_AT ASC, ID ASC")))
                        .map(AoHookStore::token)
                        .toList());
    }

    @Override
    public Optional<Keyed> byDigest(String digest) {
        return unit.call(
                () -> Arrays.stream(ao.find(HookTokenRow.class, Query.select().where("TOKEN_DIGEST = ?", digest)))
                        .map(row -> new Keyed(token(row), row.getTokenDigest()))
                        .findFirst());
    }

    @Override
    public void add(HookToken token, String digest) {
        unit.run(() -> ao.create(
                HookTokenRow.class,
                new DBParam("TOKEN_UID", token.id()),
                new DBParam("TOKEN_DIGEST", digest),
                new DBParam("SOURCE_NAME", token.source()),
                new DBParam("TOKEN_NAME", token.name()),
                new DBParam("CREATED_AT", Nanoseconds.of(token.createdAt())),
                new DBParam("CREATED_BY", token.createdBy().key())));
    }

    @Override
    public boolean revoke(String id) {
        return unit.call(() -> ao.deleteWithSQL(HookTokenRow.class, "TOKEN_UID = ?", id)) > 0;
    }

    @Override
    public void used(String id, Instant at) {
        unit.run(() -> {
            for (HookTokenRow row : ao.find(HookTokenRow.class, Query.select().where("TOKEN_UID = ?", id))) {
                row.setLastUsedAt(Nanoseconds.of(at));
                row.save();
            }
        });
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
                    new DBParam("SOURCE_NAME", delivery.source()),
                    new DBParam("TOKEN_NAME", delivery.tokenName()),
                    new DBParam("RECEIVED_AT", Nanoseconds.of(delivery.receivedAt())),
                    new DBParam("SUMMARY_TEXT", delivery.summary().isEmpty() ? null : delivery.summary()),
                    new DBParam("RAW_BODY", delivery.body()));
        }
    }

    @Override
    public Slice<Delivery> unassigned(int start, int limit) {
        Query newest =
                Query.select().order("RECEIVED_AT DESC, ID DESC").offset(start).limit(limit + 1);
        List<Delivery> found = unit.call(() -> Arrays.stream(ao.find(DeliveryRow.class, newest))
                .map(AoHookStore::delivery)
                .toList());
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return unit.call(
                () -> Arrays.stream(rows(id)).map(AoHookStore::delivery).findFirst());
    }

    @Override
    public boolean drop(String id) {
        return unit.call(() -> ao.deleteWithSQL(DeliveryRow.class, "DELIVERY_UID = ?", id)) > 0;
    }

    @Override
    public void dropBefore(Instant receivedAt) {
        unit.run(() -> ao.deleteWithSQL(DeliveryRow.class, "RECEIVED_AT < ?", Nanoseconds.of(receivedAt)));
    }

    private DeliveryRow[] rows(String id) {
        return ao.find(DeliveryRow.class, Query.select().where("DELIVERY_UID = ?", id));
    }

    private static HookToken token(HookTokenRow row) {
        return new HookToken(
                row.getTokenUid(),
                row.getSourceName(),
                row.getTokenName(),
                Nanoseconds.toInstant(row.getCreatedAt()),
                new Person(row.getCreatedBy()),
                Nanoseconds.toInstantOrNull(row.getLastUsedAt()));
    }

    private static Delivery delivery(DeliveryRow row) {
        return new Delivery(
                row.getDeliveryUid(),
                row.getSourceName(),
                row.getTokenName(),
                Nanoseconds.toInstant(row.getReceivedAt()),
                Objects.requireNonNullElse(row.getSummaryText(), ""),
                row.getRawBody());
    }
}
