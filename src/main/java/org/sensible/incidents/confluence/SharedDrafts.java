package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.Expansions;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.ContentBody;
import com.atlassian.confluence.api.model.content.ContentRepresentation;
import com.atlassian.confluence.api.model.content.ContentStatus;
import com.atlassian.confluence.api.model.content.Version;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.service.content.ContentService;
import com.atlassian.confluence.pages.Page;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.PageEdits;

/**
 * The draft that the editors of a page share, read and never written. The host may keep one that says what its page says, so
 * the bodies are compared. Threads may share it.
 */
@ConfluenceComponent
public final class SharedDrafts {

    private final ContentService contents;

    @Inject
    public SharedDrafts(@ConfluenceImport ContentService contents) {
        this.contents = contents;
    }

    /** The draft of a page, where it differs from the page and the user who is signed in may edit that. */
    Optional<PageEdits.Unpublished> of(Page page) {
        return contents.find(part("body", "storage"), part("version", "by"))
                .withStatus(ContentStatus.DRAFT)
                .withId(ContentId.of(page.getId()))
                .fetch()
                .filter(draft -> !body(draft).equals(Optional.of(page.getBodyAsString())))
                .map(SharedDrafts::unpublished);
    }

    private static Expansion part(String name, String inner) {
        return new Expansion(name, new Expansions(new Expansion(inner)));
    }

    private static Optional<String> body(Content draft) {
        return Optional.ofNullable(draft.getBody().get(ContentRepresentation.STORAGE))
                .map(ContentBody::getValue);
    }

    private static PageEdits.Unpublished unpublished(Content draft) {
        Optional<Version> version = Optional.ofNullable(draft.getVersion());
        return new PageEdits.Unpublished(
                version.map(Version::getBy)
                        .flatMap(person -> person.optionalUserKey())
                        .map(key -> new Person(key.getStringValue()))
                        .orElse(null),
                version.map(Version::getWhenAt).map(OffsetDateTime::toInstant).orElse(null));
    }
}
