package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.EventId;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Deliveries that matched no incident. Administrators say where they belong, or drop them; what is older than the settings
 * allow is gone when the next one comes and whenever somebody looks. Threads may share it.
 */
@ConfluenceComponent
public final class Unassigned {

    /** Longer bodies that were refused are not kept. */
    private static final int MOST_REFUSED = 1 << 16;

    private final DeliveryStore store;
    private final Sources sources;
    private final Incidents incidents;
    private final IncidentAccess access;
    private final DeliveryRecorder recorder;
    private final SettingsStore settings;
    private final Clock clock;

    @Inject
    public Unassigned(
            DeliveryStore store,
            Sources sources,
            Incidents incidents,
            IncidentAccess access,
            DeliveryRecorder recorder,
            SettingsStore settings,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.incidents = incidents;
        this.access = access;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Those that wait, the newest first.
     *
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput for a start below 0 or a limit outside of 1 to 1 000
     */
    public Slice<Delivery> list(int start, int limit, Person administrator) {
        requireAdministrator(administrator);
        Parts.check(start, limit);
        dropOld();
        return store.unassigned(start, limit);
    }

    /**
     * Asks whether it is there for this person.
     *
     * @throws NotPermitted unless the person is an administrator
     * @throws NotFound where there is no such delivery
     */
    public void check(String id, Person administrator) {
        waiting(id, administrator);
    }

    /**
     * Takes a delivery into an incident that the administrator may see, as if it had named it.
     *
     * @throws NotPermitted unless the person is an administrator
     * @throws NotFound where there is no such delivery
     * @throws InvalidInput without an incident, and for one that there is not
     */
    public Hooks.Taken assign(String id, @Nullable String incidentKey, Person administrator) {
        Delivery delivery = waiting(id, administrator);
        String key = Accepted.required("incident", incidentKey, Accepted.SHORT_TEXT);
        Incident incident = incidents
                .find(key, administrator)
                .orElseThrow(
                        () -> new InvalidInput("incident", Text.of("incidents.timeline.hook.incidentUnknown", key)));
        if (incident.drill()) {
            throw new InvalidInput("incident", Text.of("incidents.timeline.hook.drill", key));
        }
        WebhookSource.Told told = sources.named(delivery.source()).orElseThrow().read(delivery.payload());
        Hooks.Taken taken = recorder.record(incident, delivery.source(), told);
        store.drop(id);
        return taken;
    }

    /**
     * @throws NotPermitted unless the person is an administrator
     * @throws NotFound where there is no such delivery
     */
    public void drop(String id, Person administrator) {
        waiting(id, administrator);
        store.drop(id);
    }

    /** What is kept of a refused delivery, for administrators to look at; empty where it is too old or was never kept. */
    public Optional<Delivery> refused(String id, Person administrator) {
        requireAdministrator(administrator);
        dropOld();
        return store.delivery(id).filter(Delivery::isRefused);
    }

    /** The same body under the same token is kept once. Gives the id under which it waits. */
    String keep(HookToken token, String summary, Payload payload) {
        dropOld();
        String id = EventId.of(token.id(), token.source(), payload.body()).value();
        store.keep(delivery(id, false, token, OneLine.of(summary), payload));
        return id;
    }

    /** Gives the id under which it is kept; {@code null} where it is too long for that. */
    @Nullable
    String keepRefused(HookToken token, byte[] bytes, Headers headers, Instant receivedAt) {
        if (bytes.length > MOST_REFUSED) {
            return null;
        }
        dropOld();
        String body = Accepted.clean(new String(bytes, StandardCharsets.UTF_8));
        String id = EventId.of(token.id(), "refused", body).value();
        store.keep(delivery(id, true, token, "", new Payload(body, headers, receivedAt)));
        return id;
    }

    private static Delivery delivery(String id, boolean isRefused, HookToken token, String summary, Payload payload) {
        return new Delivery(
                id,
                isRefused,
                token.source(),
                new Delivery.Sender(token.id(), token.name()),
                payload.receivedAt(),
                summary,
                payload.body(),
                KeptHeaders.of(payload.headers()));
    }

    private Delivery waiting(String id, Person administrator) {
        requireAdministrator(administrator);
        return store.delivery(id)
                .filter(delivery -> !delivery.isRefused())
                .orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.deliveryGone")));
    }

    private void dropOld() {
        store.dropBefore(clock.instant().minus(Duration.ofDays(settings.read().rawBodyDays())));
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
