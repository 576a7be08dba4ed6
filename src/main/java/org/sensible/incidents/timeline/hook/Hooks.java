package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Takes what other systems post. Nobody is logged in then: the token alone says what may be done, and that is to add events
 * to an incident and to propose milestones. A delivery belongs to the incident that its address names; without a name to the
 * only one that people are working on (DETECTION or RECOVERY, no drill); else it waits for an administrator. Must be called
 * outside any unit of work: what returns is kept. Threads may share it.
 */
@ConfluenceComponent
public final class Hooks {

    private final HookTokens tokens;
    private final Sources sources;
    private final Unassigned unassigned;
    private final IncidentStore incidents;
    private final AlertRecorder recorder;
    private final Clock clock;

    @Inject
    public Hooks(
            HookTokens tokens,
            Sources sources,
            Unassigned unassigned,
            IncidentStore incidents,
            AlertRecorder recorder,
            Clock clock) {
        this.tokens = tokens;
        this.sources = sources;
        this.unassigned = unassigned;
        this.incidents = incidents;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What became of a delivery.
     *
     * @param incident key of the incident that it was taken for; {@code null} where it waits for an administrator
     * @param ignored how many entries hold nothing for a timeline
     */
    public record Taken(@Nullable String incident, int added, int known, int ignored) {

        static Taken of(Incident incident, Recorded recorded, int ignored) {
            return new Taken(incident.key(), recorded.added(), recorded.known(), ignored);
        }
    }

    /**
     * Asks whether the token lets bodies of that source in, before the body is read.
     *
     * @throws NotFound for a token that is unknown, revoked or for another source
     */
    public HookToken admit(String source, @Nullable String token) {
        return tokens.accept(source, token);
    }

    /**
     * @param incidentKey the incident that the sender named; {@code null} where it named none
     * @param headers of the request; some sources say there what the body is
     * @throws InvalidInput where it is no body of the token's source; nothing is kept then
     */
    public Taken take(HookToken token, @Nullable String incidentKey, byte[] bytes, Headers headers) {
        Instant now = clock.instant();
        String body = text(bytes);
        WebhookSource source = sources.named(token.source()).orElseThrow();
        WebhookSource.Told told = source.read(new Payload(body, headers, now));
        Optional<Incident> incident = incidentKey == null ? onlyOpen() : incidents.find(incidentKey);
        if (incident.isEmpty()) {
            unassigned.keep(token, told.summary(), body, now);
            return new Taken(null, 0, 0, told.ignored());
        }
        return Taken.of(incident.get(), recorder.record(incident.get(), source.name(), told), told.ignored());
    }

    private Optional<Incident> onlyOpen() {
        List<Incident> open = Stream.of(Stage.DETECTION, Stage.RECOVERY)
                .map(stage -> new IncidentQuery(stage, null, null, null, null, null, null, false))
                .flatMap(query -> incidents.list(query, any -> true, 0, 2).values().stream())
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            throw new InvalidInput(null, Text.of("incidents.timeline.hook.notUtf8"));
        }
    }
}
