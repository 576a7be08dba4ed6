package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Deliveries that matched no incident. Administrators say where they belong, or drop them; what is older than the settings
 * allow is gone when the next one comes and whenever somebody looks. Threads may share it.
 */
@ConfluenceComponent
public final class Unassigned {

    private static final int LONGEST_SUMMARY = Accepted.SHORT_TEXT;

    private final HookStore store;
    private final Sources sources;
    private final Incidents incidents;
    private final IncidentAccess access;
    private final AlertRecorder recorder;
    private final SettingsStore settings;
    private final Clock clock;

    @Inject
    public Unassigned(
            HookStore store,
            Sources sources,
            Incidents incidents,
            IncidentAccess access,
            AlertRecorder recorder,
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
        if (start < 0) {
            throw new InvalidInput("start", Text.of("incidents.timeline.input.start", start));
        }
        if (limit < 1 || limit > Slice.MOST) {
            throw new InvalidInput("limit", Text.of("incidents.timeline.input.limit", Slice.MOST, limit));
        }
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
                .orElseThrow(() ->
                        new InvalidInput("incident", Text.of("incidents.incident.input.duplicateOfUnknown", key)));
        WebhookSource source = sources.named(delivery.source()).orElseThrow();
        WebhookSource.Told told = source.read(Payload.of(delivery.body(), delivery.receivedAt()));
        Hooks.Taken taken = Hooks.Taken.of(incident, recorder.record(incident, source.name(), told), told.ignored());
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

    /** The same body under the same token is kept once. */
    void keep(HookToken token, String summary, String body, Instant receivedAt) {
        dropOld();
        String id = EventId.of(token.id(), token.source(), body).value();
        String line = Accepted.clean(summary.lines().findFirst().orElse(""));
        store.keep(new Delivery(id, token.source(), token.name(), receivedAt, cut(line), body));
    }

    private Delivery waiting(String id, Person administrator) {
        requireAdministrator(administrator);
        return store.delivery(id).orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.deliveryGone")));
    }

    private void dropOld() {
        store.dropBefore(clock.instant().minus(Duration.ofDays(settings.read().rawBodyDays())));
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        boolean isPairCut = Character.isHighSurrogate(line.charAt(LONGEST_SUMMARY - 1));
        return line.substring(0, isPairCut ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY);
    }
}
