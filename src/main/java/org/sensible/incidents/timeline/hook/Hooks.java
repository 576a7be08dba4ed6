package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.TooOften;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.Subject;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Takes what other systems post. Nobody is logged in then: the token alone says what may be done, and that is to add events
 * to an incident, to propose milestones, and to declare an incident where an administrator's rule says so. A delivery is
 * asked for its token, then whether there were too many, its size, its signature and its form; then {@link IncidentFinder}
 * says where it belongs, or it waits for an administrator. Must be called outside any unit of work: what returns is kept.
 * Threads may share it.
 */
@ConfluenceComponent
public final class Hooks {

    /** Most bytes that are taken: 5 MiB. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int TOO_LARGE = 413;
    private static final int WRONG_SIGNATURE = 401;
    private static final int BAD_BODY = 400;

    private final HookDoor door;
    private final Sources sources;
    private final IncidentFinder finder;
    private final DeliveryRecorder recorder;
    private final Unassigned unassigned;
    private final Receipts receipts;
    private final Clock clock;

    @Inject
    public Hooks(
            HookDoor door,
            Sources sources,
            IncidentFinder finder,
            DeliveryRecorder recorder,
            Unassigned unassigned,
            Receipts receipts,
            Clock clock) {
        this.door = door;
        this.sources = sources;
        this.finder = finder;
        this.recorder = recorder;
        this.unassigned = unassigned;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * What became of a delivery.
     *
     * @param incident key of the incident that it was taken for; {@code null} where it waits for an administrator
     * @param ignored how many entries hold nothing for a timeline
     * @param number the number of the sender's last report that was taken; {@code null} for what is no report
     * @param answers what a report asked for; empty where it asked for nothing
     */
    public record Taken(
            @Nullable String incident,
            int added,
            int known,
            int ignored,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long number,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> answers) {

        /** Of what is no report. */
        public Taken(@Nullable String incident, int added, int known, int ignored) {
            this(incident, added, known, ignored, null, List.of());
        }

        /** Whether an administrator has to say where it belongs. */
        public boolean waits() {
            return incident == null && number == null;
        }

        static Taken of(Incident incident, Recorded recorded, int ignored) {
            return new Taken(incident.key(), recorded.added(), recorded.known(), ignored);
        }
    }

    /**
     * Asks whether the token lets bodies of that source in, before the body is read.
     *
     * @throws NotFound for a token that is unknown, revoked or for another source
     * @throws TooOften for more than 600 within a minute
     */
    public HookDoor.Admitted admit(String source, @Nullable String token) {
        return door.admit(source, token);
    }

    /**
     * @param incidentKey the incident that the sender named; {@code null} where it named none
     * @param bytes the body; of one that is too large more than {@link #MOST_BYTES} of it
     * @param headers of the request; some sources say there what the body is
     * @throws TooLarge above {@link #MOST_BYTES}
     * @throws WrongSignature where the sender has to sign and did not
     * @throws InvalidInput where it is no body of the token's source; nothing is kept then
     */
    public Taken take(HookDoor.Admitted admitted, @Nullable String incidentKey, byte[] bytes, Headers headers) {
        HookToken token = admitted.token();
        if (bytes.length > MOST_BYTES) {
            Text why = Text.of("incidents.rest.refusal.tooLarge", MOST_BYTES);
            receipts.refused(token, bytes.length, TOO_LARGE, why, null);
            throw new TooLarge(why);
        }
        Instant now = clock.instant();
        try {
            door.check(admitted, bytes, headers, now);
        } catch (WrongSignature refusal) {
            String kept = unassigned.keepRefused(token, bytes, headers, now);
            receipts.refused(token, bytes.length, WRONG_SIGNATURE, why(refusal), kept);
            throw refusal;
        }
        Payload payload = payload(token, bytes, headers, now);
        Optional<OtherBodies.Outcome> elsewhere =
                refusing(token, bytes.length, () -> sources.takenElsewhere(token.source(), payload));
        if (elsewhere.isPresent()) {
            return reported(token, elsewhere.get(), bytes.length);
        }
        return placed(token, incidentKey, payload, told(token, payload, bytes.length), bytes.length);
    }

    private Taken placed(HookToken token, @Nullable String named, Payload payload, WebhookSource.Told told, int size) {
        IncidentFinder.Found found = finder.find(named, token.source(), told);
        if (found.incident() == null) {
            String kept = unassigned.keep(token, told.summary(), payload);
            receipts.read(token, size, Verdict.unassigned(told.ignored(), found.why()), told, kept);
            return new Taken(null, 0, 0, told.ignored());
        }
        Taken taken = recorder.record(found.incident(), token.source(), told);
        receipts.read(token, size, Verdict.taken(taken, found.why(), found.ruleId()), told, null);
        return taken;
    }

    private Taken reported(HookToken token, OtherBodies.Outcome outcome, int size) {
        Taken taken = new Taken(
                null, outcome.changed(), outcome.known(), outcome.ignored(), outcome.number(), outcome.answers());
        WebhookSource.Told told = new WebhookSource.Told(List.of(), 0, outcome.summary(), Subject.NOTHING);
        Verdict verdict = Verdict.taken(taken, Text.of("incidents.timeline.hook.why.report"), null);
        receipts.read(token, size, verdict, told, null);
        return taken;
    }

    private WebhookSource.Told told(HookToken token, Payload payload, int size) {
        return refusing(
                token, size, () -> sources.named(token.source()).orElseThrow().read(payload));
    }

    private <T> T refusing(HookToken token, int size, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput refusal) {
            receipts.refused(token, size, BAD_BODY, why(refusal), null);
            throw refusal;
        }
    }

    private Payload payload(HookToken token, byte[] bytes, Headers headers, Instant now) {
        try {
            String body = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Payload(body, headers, now);
        } catch (CharacterCodingException notUnicode) {
            Text why = Text.of("incidents.timeline.hook.notUtf8");
            receipts.refused(token, bytes.length, BAD_BODY, why, null);
            throw new InvalidInput(null, why);
        }
    }

    private static Text why(Refusal refusal) {
        return refusal.problems().get(0).text();
    }
}
