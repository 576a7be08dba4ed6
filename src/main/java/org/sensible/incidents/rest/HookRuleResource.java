package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.hook.RuleBook;
import org.sensible.incidents.timeline.hook.RuleDraft;

/**
 * {@code /hooks/rules}, for administrators: which delivery belongs to which incident. 401 where nobody is logged in, 403 for
 * everybody else, 400 at the field of a rule that cannot be taken, 409 where somebody else changed them meanwhile; 503 for a
 * change in read-only mode.
 */
@Path("/hooks/rules")
@Produces(MediaType.APPLICATION_JSON)
public final class HookRuleResource {

    private final RuleBook book;
    private final Caller caller;

    @Inject
    public HookRuleResource(RuleBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    /** In the order in which they are asked. */
    @GET
    public RulesJson read() {
        return RulesJson.of(book.read(caller.person()));
    }

    /** Takes {@code version} and {@code values}, which take the place of all that were there. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RulesJson replace(InputStream body) {
        Person person = caller.person();
        book.read(person);
        JsonBody wanted = JsonBody.read(body);
        long version = wanted.version();
        return RulesJson.of(book.replace(drafts(wanted), version, person));
    }

    /** What {@code values}, saved or not, would say of the {@code delivery} of that id; changes nothing. */
    @POST
    @Path("/try")
    @Consumes(MediaType.APPLICATION_JSON)
    public RuleBook.Trial attempt(InputStream body) {
        Person person = caller.person();
        book.read(person);
        JsonBody wanted = JsonBody.read(body);
        String delivery = Accepted.required("delivery", wanted.text("delivery").value(), Accepted.SHORT_TEXT);
        return book.attempt(drafts(wanted), delivery, person);
    }

    private static List<RuleDraft> drafts(JsonBody body) {
        return body.objects("values").stream().map(HookRuleResource::draft).toList();
    }

    private static RuleDraft draft(JsonBody rule) {
        JsonBody then = rule.object("then");
        List<RuleDraft.Condition> when = rule.objects("when").stream()
                .map(condition -> new RuleDraft.Condition(
                        condition.text("fact").value(),
                        Objects.requireNonNullElse(condition.texts("is").value(), List.of())))
                .toList();
        return new RuleDraft(
                rule.text("id").value(),
                when,
                then.text("to").value(),
                then.text("service").value(),
                then.text("incident").value(),
                then.text("severity").value());
    }
}
