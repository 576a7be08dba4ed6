package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Subject;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * The last deliveries of each token: at least the newest {@value #KEPT}, and a few more until the next clean-up, which comes
 * with every {@value #BETWEEN}th delivery. Threads may share it.
 */
@ConfluenceComponent
public final class Receipts {

    static final int KEPT = 50;
    static final int BETWEEN = 20;

    private final ReceiptStore store;
    private final DeliveryStore deliveries;
    private final IncidentAccess access;
    private final Clock clock;
    private final Map<String, AtomicInteger> sinceCleanUp = new ConcurrentHashMap<>();

    @Inject
    public Receipts(ReceiptStore store, DeliveryStore deliveries, IncidentAccess access, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param tokenId of that token only; {@code null} for all
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput for a start below 0 or a limit outside of 1 to 1 000
     */
    public Slice<Receipt> list(
            @Nullable String tokenId, boolean refusedOnly, int start, int limit, Person administrator) {
        requireAdministrator(administrator);
        Parts.check(start, limit);
        return store.newest(tokenId, refusedOnly, start, limit);
    }

    /**
     * @throws NotPermitted unless the person is an administrator
     * @throws NotFound where there is none of that id, or it was forgotten
     */
    public Receipt get(String id, Person administrator) {
        requireAdministrator(administrator);
        return store.find(id).orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.receiptGone")));
    }

    void read(HookToken token, int bytes, Verdict verdict, WebhookSource.Told told, @Nullable String deliveryId) {
        add(token, bytes, verdict, OneLine.of(told.summary()), told.subject(), deliveryId);
    }

    void refused(HookToken token, int bytes, int status, Text why, @Nullable String deliveryId) {
        add(token, bytes, Verdict.refused(status, why), "", Subject.NOTHING, deliveryId);
    }

    void forget(String tokenId) {
        store.removeAll(tokenId);
        sinceCleanUp.remove(tokenId);
    }

    private void add(
            HookToken token, int bytes, Verdict verdict, String summary, Subject subject, @Nullable String deliveryId) {
        String id = UUID.randomUUID().toString();
        store.add(new Receipt(id, token.id(), clock.instant(), bytes, verdict, summary, subject, deliveryId));
        int since = sinceCleanUp
                .computeIfAbsent(token.id(), any -> new AtomicInteger())
                .incrementAndGet();
        if (since % BETWEEN == 0) {
            store.keepNewest(token.id(), KEPT).ifPresent(oldest -> deliveries.dropRefusedBefore(token.id(), oldest));
        }
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
