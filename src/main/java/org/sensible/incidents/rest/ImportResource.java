package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.Imports;
import org.sensible.incidents.timeline.source.IssueHistory;
import org.sensible.incidents.timeline.source.SlackImport;

/**
 * {@code /incidents/{key}/timeline/import}: takes what other systems and people wrote, sent as it is. Whoever may change the
 * incident may call it. Answers 401, 403 and 404 as the timeline does, before the body is read; 400 at {@code source},
 * {@code zone}, {@code date}, {@code issue} or a row for what cannot be taken; 413 above 20 MiB; 415 where the body is not
 * of a type for that source; for Jira 403 with {@code authorise}, and 503 where it is silent.
 */
@Path("/incidents/{key}/timeline/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private static final Set<String> ZIPS =
            Set.of("application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM);
    private static final Set<String> TABLES = Set.of(
            "text/csv",
            "application/csv",
            "application/vnd.ms-excel",
            MediaType.TEXT_PLAIN,
            "text/tab-separated-values",
            MediaType.APPLICATION_OCTET_STREAM);
    private static final Set<String> TEXTS =
            Set.of(MediaType.TEXT_PLAIN, "text/markdown", MediaType.TEXT_HTML, MediaType.APPLICATION_OCTET_STREAM);

    private final Incidents incidents;
    private final Imports imports;
    private final SlackImport slack;
    private final IssueHistory issues;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ImportResource(
            Incidents incidents,
            Imports imports,
            SlackImport slack,
            IssueHistory issues,
            Wording wording,
            Caller caller) {
        this.incidents = incidents;
        this.imports = imports;
        this.slack = slack;
        this.issues = issues;
        this.wording = wording;
        this.caller = caller;
    }

    /**
     * Imports: 200 with what became of it, and what is asked back. Doing it again adds what is new only. Up to 20 MiB it is
     * done when this answers, so {@code async} makes no difference.
     */
    @POST
    public ImportJson take(
            @PathParam("key") String key,
            @QueryParam("source") String source,
            @QueryParam("channel") String channel,
            @QueryParam("zone") String zone,
            @QueryParam("date") String date,
            @QueryParam("issue") String issue,
            @Nullable @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        Incident incident = incidents.getForChange(key, caller.person());
        ImportQuery query = new ImportQuery(source, channel, zone, date, issue);
        return ImportJson.of(imported(incident, query, type, body), wording);
    }

    private Imports.Imported imported(Incident incident, ImportQuery query, @Nullable String type, InputStream body) {
        String source = query.source() == null ? "" : Accepted.clean(query.source());
        try {
            return switch (source) {
                case ImportQuery.SLACK -> slackExport(incident, query, media(type, ZIPS), body);
                case ImportQuery.TEXT, ImportQuery.TRANSCRIPT -> {
                    query.check();
                    yield imports.take(incident, query.text(TextBody.read(body, media(type, TEXTS))));
                }
                case ImportQuery.CSV -> {
                    query.check();
                    yield imports.take(incident, query.text(TextBody.read(body, media(type, TABLES))));
                }
                case ImportQuery.JIRA -> imports.take(incident, history(incident, query));
                default -> throw new InvalidInput("source", Text.of("incidents.timeline.import.source", source));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imports.Imported slackExport(Incident incident, ImportQuery query, MediaType type, InputStream body)
            throws IOException {
        try (Upload upload = Upload.of(body)) {
            return slack.take(incident, upload.file(), QueryText.words(query.channel()));
        }
    }

    private Import history(Incident incident, ImportQuery query) {
        String issue = QueryText.words(query.issue());
        String key = issue == null ? incident.jiraIssue() : issue;
        if (key == null) {
            throw new InvalidInput("issue", Text.of("incidents.timeline.import.issueMissing"));
        }
        return issues.of(key.strip());
    }

    private static MediaType media(@Nullable String type, Set<String> taken) {
        try {
            MediaType media = MediaType.valueOf(type == null ? MediaType.APPLICATION_OCTET_STREAM : type);
            if (taken.contains((media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT))) {
                return media;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new NotSupportedException(unreadable);
        }
        throw new NotSupportedException();
    }
}
