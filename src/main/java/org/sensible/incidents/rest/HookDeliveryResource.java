package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.Receipt;
import org.sensible.incidents.timeline.hook.Receipts;
import org.sensible.incidents.timeline.hook.Unassigned;
import org.sensible.incidents.timeline.hook.Verdict;

/**
 * {@code /hooks/deliveries}, for administrators: the last ones of each token, and what became of them. 401 where nobody is
 * logged in, 403 for everybody else, 404 for one that is forgotten.
 */
@Path("/hooks/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class HookDeliveryResource {

    private final Receipts receipts;
    private final Unassigned bodies;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public HookDeliveryResource(Receipts receipts, Unassigned bodies, Wording wording, Caller caller) {
        this.receipts = receipts;
        this.bodies = bodies;
        this.wording = wording;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    public SliceJson<ReceiptJson> list(
            @QueryParam("token") String token,
            @QueryParam("refused") String refused,
            @QueryParam("start") String start,
            @QueryParam("limit") String limit) {
        Person person = caller.person();
        return SliceJson.of(
                receipts.list(
                        QueryText.words(token),
                        Boolean.TRUE.equals(QueryText.bool("refused", refused)),
                        QueryText.integer("start", start, 0),
                        QueryText.integer("limit", limit, 50),
                        person),
                receipt -> json(receipt, null));
    }

    /** One, with its body where it was refused and that is kept. */
    @GET
    @Path("/{id}")
    public ReceiptJson get(@PathParam("id") String id) {
        Person person = caller.person();
        Receipt receipt = receipts.get(id, person);
        String body = receipt.deliveryId() == null
                ? null
                : bodies.refused(receipt.deliveryId(), person)
                        .map(Delivery::body)
                        .orElse(null);
        return json(receipt, body);
    }

    private ReceiptJson json(Receipt receipt, @Nullable String body) {
        Verdict verdict = receipt.verdict();
        return new ReceiptJson(
                receipt.id(),
                receipt.tokenId(),
                receipt.at().toString(),
                verdict.result().name().toLowerCase(Locale.ROOT),
                verdict.status(),
                verdict.incident(),
                verdict.ruleId(),
                verdict.counts().added(),
                verdict.counts().known(),
                verdict.counts().ignored(),
                wording.tell(verdict.why()),
                receipt.bytes(),
                receipt.summary(),
                receipt.subject().facts(),
                body);
    }

    /**
     * A delivery.
     *
     * @param token id of the token that it came with
     * @param result accepted, known, unassigned or refused
     * @param status with which it was answered
     * @param incident absent where it was taken for none
     * @param rule id of the rule that found the incident; absent where none did
     * @param why how its incident was found, or why it has none, in the reader's language
     * @param about what it is about, values by name
     * @param body of a refused one as it came, where it is kept; never in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceiptJson(
            String id,
            String token,
            String at,
            String result,
            int status,
            @Nullable String incident,
            @Nullable String rule,
            int added,
            int known,
            int ignored,
            String why,
            int bytes,
            String summary,
            Map<String, Set<String>> about,
            @Nullable String body) {}
}
