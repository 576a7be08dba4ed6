package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.PageEdits;
import org.sensible.incidents.postmortem.Refresh;
import org.sensible.incidents.postmortem.RefreshRequest;
import org.sensible.incidents.postmortem.Refreshed;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * {@code /incidents/{key}/postmortem/refresh}: merges new evidence into the page. With {@code preview} nothing is written.
 * {@code events} names exactly what to put onto the page, rows that were left out among it; {@code table} puts a deleted
 * timeline back. 404 without a postmortem; 403 for who may not edit the page; 409 where the page is in the trash, is no
 * storage format, or others were changing it all the time; 400 for an event that the incident does not have.
 */
@Path("/incidents/{key}/postmortem/refresh")
@Produces(MediaType.APPLICATION_JSON)
public final class RefreshResource {

    private final Refresh refresh;
    private final People people;
    private final Caller caller;

    @Inject
    public RefreshResource(Refresh refresh, People people, Caller caller) {
        this.refresh = refresh;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RefreshedJson refresh(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        JsonBody wanted = JsonBody.readOptional(body);
        RefreshRequest request = new RefreshRequest(wanted.texts("events").value(), isSet(wanted, "table"));
        return json(
                isSet(wanted, "preview")
                        ? refresh.preview(key, request, person)
                        : refresh.refresh(key, request, person));
    }

    private static boolean isSet(JsonBody wanted, String field) {
        return Boolean.TRUE.equals(wanted.bool(field).value());
    }

    private RefreshedJson json(Refreshed refreshed) {
        return new RefreshedJson(
                refreshed.inserted().size(),
                refreshed.kept(),
                refreshed.absent().size(),
                refreshed.inserted().stream().map(RefreshResource::row).toList(),
                refreshed.absent().stream().map(this::leftOut).toList(),
                refreshed.isTableMissing(),
                refreshed.version(),
                refreshed.comment(),
                refreshed.unpublished() == null ? null : unpublished(refreshed.unpublished()));
    }

    private static RowJson row(TimelineEvent event) {
        return new RowJson(event.id(), event.at().toString(), event.text());
    }

    private LeftOutJson leftOut(Refreshed.Absent absent) {
        return new LeftOutJson(
                absent.event().id(),
                absent.event().at().toString(),
                absent.event().text(),
                absent.goneIn(),
                person(absent.by()),
                text(absent.at()));
    }

    private UnpublishedJson unpublished(PageEdits.Unpublished draft) {
        return new UnpublishedJson(person(draft.by()), text(draft.at()));
    }

    @Nullable
    private PersonJson person(@Nullable Person person) {
        return person == null ? null : PersonJson.of(people.describe(person));
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /**
     * What a refresh did, or would do.
     *
     * @param inserted how many rows came in
     * @param kept how many were there and stayed
     * @param absent how many people left out
     * @param rows those that came in, in order
     * @param leftOut those that people left out, in order
     * @param tableMissing whether the page has no timeline
     * @param version of the page, after what was done
     * @param comment what the page's history says of it; empty where nothing came in
     * @param unpublished words in the page's editor that are not on the page; absent without, and after a refresh
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefreshedJson(
            int inserted,
            int kept,
            int absent,
            List<RowJson> rows,
            List<LeftOutJson> leftOut,
            boolean tableMissing,
            int version,
            String comment,
            @Nullable UnpublishedJson unpublished) {}

    /** A row of the page's timeline. */
    public record RowJson(String id, String at, String text) {}

    /**
     * A row that is gone.
     *
     * @param version the first without it; absent where the host no longer tells
     * @param by who published that version
     * @param removedAt when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftOutJson(
            String id,
            String at,
            String text,
            @Nullable Integer version,
            @Nullable PersonJson by,
            @Nullable String removedAt) {}

    /** Who has words in the page's editor, and since when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnpublishedJson(
            @Nullable PersonJson by, @Nullable String at) {}
}
