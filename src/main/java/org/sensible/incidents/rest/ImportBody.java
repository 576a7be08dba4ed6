package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.importing.Content;
import org.sensible.incidents.timeline.importing.Upload;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.IssueHistory;
import org.sensible.incidents.timeline.source.SlackImport;

/**
 * Takes the body of an import to a file, and knows how it is read. What can be refused before that is. Threads may share it.
 */
@ConfluenceComponent
public final class ImportBody {

    /** Most bytes of a zip: 512 MiB. */
    static final long MOST_OF_ZIP = 512L << 20;

    /** Most bytes of a text, and of what is imported while the caller waits: 20 MiB. */
    static final long MOST_AT_ONCE = 20L << 20;

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

    private final SlackImport slack;
    private final IssueHistory issues;

    @Inject
    public ImportBody(SlackImport slack, IssueHistory issues) {
        this.slack = slack;
        this.issues = issues;
    }

    /**
     * What was sent.
     *
     * @param upload to be closed by whoever reads the content
     */
    record Taken(Upload upload, Content content) {}

    Taken take(Incident incident, ImportQuery query, @Nullable String type, InputStream body) throws IOException {
        return switch (query.source() == null ? "" : query.source()) {
            case ImportQuery.SLACK -> {
                media(type, ZIPS);
                Upload upload = Upload.of(body, MOST_OF_ZIP);
                yield new Taken(upload, () -> slack.open(upload.file(), QueryText.words(query.channel())));
            }
            case ImportQuery.TEXT, ImportQuery.TRANSCRIPT -> text(query, media(type, TEXTS), body);
            case ImportQuery.CSV -> text(query, media(type, TABLES), body);
            case ImportQuery.JIRA -> {
                // Jira is asked while the person is there, as that person.
                Import history = history(incident, query);
                yield new Taken(Upload.of(InputStream.nullInputStream(), 0), () -> history);
            }
            default ->
                throw new InvalidInput(
                        "source",
                        Text.of(
                                "incidents.timeline.import.source",
                                query.source() == null ? "" : Accepted.clean(query.source())));
        };
    }

    private static Taken text(ImportQuery query, MediaType type, InputStream body) throws IOException {
        query.check();
        Upload upload = Upload.of(body, MOST_AT_ONCE);
        return new Taken(upload, () -> {
            try (InputStream file = Files.newInputStream(upload.file())) {
                return query.text(TextBody.read(file, type));
            }
        });
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
