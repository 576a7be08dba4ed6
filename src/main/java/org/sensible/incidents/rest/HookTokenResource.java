package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.HookTokens;

/**
 * {@code /hooks/tokens}, for administrators: lists, makes, changes, rotates and revokes the tokens that let other systems post
 * here. 401 where nobody is logged in, 403 for everybody else, 404 for a token that there is not, 409 for one that was revoked,
 * 400 for a source that is not known, without a name, and with a secret for a source that does not sign; 503 in read-only mode.
 */
@Path("/hooks/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class HookTokenResource {

    private final HookTokens tokens;
    private final People people;
    private final Links links;
    private final Caller caller;

    @Inject
    public HookTokenResource(HookTokens tokens, People people, Links links, Caller caller) {
        this.tokens = tokens;
        this.people = people;
        this.links = links;
        this.caller = caller;
    }

    /** The oldest first; never the tokens themselves. */
    @GET
    public SliceJson<TokenJson> list() {
        List<TokenJson> all =
                tokens.list(caller.person()).stream().map(this::json).toList();
        return new SliceJson<>(all, 0, all.size(), true);
    }

    /** 201 with the token and the address to post to, shown this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body) {
        Person person = caller.person();
        tokens.list(person);
        JsonBody wanted = JsonBody.read(body);
        return shown(
                Response.Status.CREATED,
                tokens.issue(
                        wanted.text("source").value(),
                        wanted.text("name").value(),
                        wanted.text("secret").value(),
                        person));
    }

    /** Takes {@code name} and {@code secret}; a secret of {@code null} is taken away, and the token alone decides. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public TokenJson change(@PathParam("id") String id, InputStream body) {
        Person person = caller.person();
        tokens.list(person);
        JsonBody wanted = JsonBody.read(body);
        return json(tokens.change(id, wanted.text("name"), wanted.text("secret"), person));
    }

    /** Answers as making one does. Takes {@code formerUntil}, without which the former address ends now, and {@code secret}. */
    @POST
    @Path("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(@PathParam("id") String id, InputStream body) {
        Person person = caller.person();
        tokens.list(person);
        JsonBody wanted = JsonBody.readOptional(body);
        return shown(
                Response.Status.OK,
                tokens.rotate(
                        id,
                        wanted.instant("formerUntil").value(),
                        wanted.text("secret").value(),
                        person));
    }

    /** 204. Revokes a token that works; removes one that was revoked. */
    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(id, caller.person());
    }

    private Response shown(Response.Status status, HookTokens.Issued issued) {
        HookToken token = issued.token();
        String url = links.page("/rest/incidents/1.0/hooks/" + token.source() + "/" + issued.secret());
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(new IssuedJson(token.id(), token.source(), token.name(), issued.secret(), url))
                .build();
    }

    private TokenJson json(HookToken token) {
        HookToken.Act revoked = token.revoked();
        return new TokenJson(
                token.id(),
                token.source(),
                token.name(),
                token.isSigned(),
                token.created().at().toString(),
                PersonJson.of(people.describe(token.created().by())),
                text(token.lastUsedAt()),
                text(token.formerUntil()),
                revoked == null ? null : text(revoked.at()),
                revoked == null ? null : PersonJson.of(people.describe(revoked.by())));
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** A token that was just made. */
    public record IssuedJson(String id, String source, String name, String token, String url) {}

    /**
     * A token as lists give it.
     *
     * @param signed whether the sender has to sign; else the token alone decides
     * @param lastUsedAt absent while it never was
     * @param formerUntil until when the address before the last rotation works; absent where none does
     * @param revokedAt absent while it works
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenJson(
            String id,
            String source,
            String name,
            boolean signed,
            String createdAt,
            PersonJson createdBy,
            @Nullable String lastUsedAt,
            @Nullable String formerUntil,
            @Nullable String revokedAt,
            @Nullable PersonJson revokedBy) {}
}
