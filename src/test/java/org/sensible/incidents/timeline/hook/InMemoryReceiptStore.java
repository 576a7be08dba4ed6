package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Receipts in a list, for tests. For one thread. */
public final class InMemoryReceiptStore implements ReceiptStore {

    private final List<Receipt> receipts = new ArrayList<>();

    @Override
    public void add(Receipt receipt) {
        receipts.add(0, receipt);
        receipts.sort(Comparator.comparing(Receipt::at).reversed());
    }

    @Override
    public Slice<Receipt> newest(@Nullable String tokenId, boolean refusedOnly, int start, int limit) {
        List<Receipt> all = receipts.stream()
                .filter(receipt -> tokenId == null || receipt.tokenId().equals(tokenId))
                .filter(receipt -> !refusedOnly || receipt.verdict().result() == Verdict.Result.REFUSED)
                .toList();
        List<Receipt> part = all.stream().skip(start).limit(limit).toList();
        return new Slice<>(part, start, limit, start + part.size() >= all.size());
    }

    @Override
    public Optional<Receipt> find(String id) {
        return receipts.stream().filter(receipt -> receipt.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Instant> keepNewest(String tokenId, int count) {
        List<Receipt> all = newest(tokenId, false, 0, 1000).values();
        if (all.size() < count) {
            return Optional.empty();
        }
        Instant oldest = all.get(count - 1).at();
        boolean isForgotten = receipts.removeIf(
                receipt -> receipt.tokenId().equals(tokenId) && receipt.at().isBefore(oldest));
        return isForgotten ? Optional.of(oldest) : Optional.empty();
    }

    @Override
    public void removeAll(String tokenId) {
        receipts.removeIf(receipt -> receipt.tokenId().equals(tokenId));
    }
}
