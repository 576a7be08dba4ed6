package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.Receipt;
import org.sensible.incidents.timeline.hook.ReceiptStore;
import org.sensible.incidents.timeline.hook.Verdict;

/** Receipts in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoReceiptStore implements ReceiptStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoReceiptStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public void add(Receipt receipt) {
        Verdict verdict = receipt.verdict();
        unit.run(() -> ao.create(
                ReceiptRow.class,
                new DBParam("RECEIPT_UID", receipt.id()),
                new DBParam("TOKEN_UID", receipt.tokenId()),
                new DBParam("RECEIVED_AT", Nanoseconds.of(receipt.at())),
                new DBParam("RESULT_NAME", verdict.result().name()),
                new DBParam("STATUS_CODE", verdict.status()),
                new DBParam("INCIDENT_KEY", verdict.incident()),
                new DBParam("ADDED_COUNT", verdict.counts().added()),
                new DBParam("KNOWN_COUNT", verdict.counts().known()),
                new DBParam("IGNORED_COUNT", verdict.counts().ignored()),
                new DBParam("BODY_BYTES", receipt.bytes()),
                new DBParam("WHY_TEXT", HookText.write(verdict.why())),
                new DBParam("RULE_UID", verdict.ruleId()),
                new DBParam("SUMMARY_TEXT", receipt.summary().isEmpty() ? null : receipt.summary()),
                new DBParam("SUBJECT_TEXT", HookText.write(receipt.subject())),
                new DBParam("DELIVERY_UID", receipt.deliveryId())));
    }

    @Override
    public Slice<Receipt> newest(@Nullable String tokenId, boolean refusedOnly, int start, int limit) {
        Query newest =
                Query.select().order("RECEIVED_AT DESC, ID DESC").offset(start).limit(limit + 1);
        List<String> clauses = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (tokenId != null) {
            clauses.add("TOKEN_UID = ?");
            values.add(tokenId);
        }
        if (refusedOnly) {
            clauses.add("RESULT_NAME = ?");
            values.add(Verdict.Result.REFUSED.name());
        }
        if (!clauses.isEmpty()) {
            newest.where(String.join(" AND ", clauses), values.toArray());
        }
        List<Receipt> found = unit.call(() -> Arrays.stream(ao.find(ReceiptRow.class, newest))
                .map(AoReceiptStore::receipt)
                .toList());
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Optional<Receipt> find(String id) {
        Query query = Query.select().where("RECEIPT_UID = ?", id);
        return unit.call(() -> Arrays.stream(ao.find(ReceiptRow.class, query))
                .map(AoReceiptStore::receipt)
                .findFirst());
    }

    @Override
    public Optional<Instant> keepNewest(String tokenId, int count) {
        Query oldestKept = Query.select()
                .where("TOKEN_UID = ?", tokenId)
                .order("RECEIVED_AT DESC, ID DESC")
                .offset(count - 1)
                .limit(1);
        return unit.call(() -> {
            ReceiptRow[] oldest = ao.find(ReceiptRow.class, oldestKept);
            if (oldest.length == 0) {
                return Optional.empty();
            }
            Long at = oldest[0].getReceivedAt();
            int forgotten = ao.deleteWithSQL(ReceiptRow.class, "TOKEN_UID = ? AND RECEIVED_AT < ?", tokenId, at);
            return forgotten == 0 ? Optional.empty() : Optional.of(Nanoseconds.toInstant(at));
        });
    }

    @Override
    public void removeAll(String tokenId) {
        unit.run(() -> ao.deleteWithSQL(ReceiptRow.class, "TOKEN_UID = ?", tokenId));
    }

    private static Receipt receipt(ReceiptRow row) {
        Verdict verdict = new Verdict(
                Verdict.Result.valueOf(row.getResultName()),
                row.getStatusCode(),
                row.getIncidentKey(),
                new Verdict.Counts(row.getAddedCount(), row.getKnownCount(), row.getIgnoredCount()),
                HookText.text(row.getWhyText()),
                row.getRuleUid());
        return new Receipt(
                row.getReceiptUid(),
                row.getTokenUid(),
                Nanoseconds.toInstant(row.getReceivedAt()),
                row.getBodyBytes(),
                verdict,
                Objects.requireNonNullElse(row.getSummaryText(), ""),
                HookText.subject(row.getSubjectText()),
                row.getDeliveryUid());
    }
}
