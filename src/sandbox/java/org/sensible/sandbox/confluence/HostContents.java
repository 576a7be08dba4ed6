package org.sensible.sandbox.confluence;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.ContentBody;
import com.atlassian.confluence.api.model.content.ContentRepresentation;
import com.atlassian.confluence.api.model.content.ContentStatus;
import com.atlassian.confluence.api.model.content.Version;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.people.Person;
import com.atlassian.confluence.api.service.content.ContentService;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Content by the host's Java API: the current page or its shared draft, for whom it is there. What was not asked for is not
 * in the answer, and asking for another part or by another way than this knows is refused.
 */
final class HostContents implements ContentService {

    private static final Set<String> PARTS = Set.of("body.storage", "version.by");

    private final Site site;

    HostContents(Site site) {
        this.site = site;
    }

    @Override
    public ContentFinder find(Expansion... expansions) {
        Set<String> wanted = Arrays.stream(expansions)
                .flatMap(
                        part -> part.getSubExpansions().names().stream().map(sub -> part.getPropertyName() + "." + sub))
                .collect(Collectors.toSet());
        if (!PARTS.containsAll(wanted)) {
            throw new UnsupportedOperationException("the sandbox expands " + PARTS + ", not " + wanted);
        }
        return new Finder(wanted, false);
    }

    private final class Finder implements ContentFinder {

        private final Set<String> wanted;
        private final boolean isDraft;

        Finder(Set<String> wanted, boolean isDraft) {
            this.wanted = wanted;
            this.isDraft = isDraft;
        }

        @Override
        public ContentFinder withStatus(ContentStatus... statuses) {
            if (statuses.length != 1) {
                throw new UnsupportedOperationException("the sandbox finds content of one status");
            }
            return new Finder(wanted, statuses[0] == ContentStatus.DRAFT);
        }

        @Override
        public SingleContentFetcher withId(ContentId id) {
            return () -> site.page(id.asLong())
                    .flatMap(page -> isDraft ? site.draft(page) : Optional.of(page))
                    .map(this::content);
        }

        @Override
        public Optional<Content> fetch() {
            throw new UnsupportedOperationException("the sandbox finds content by its id");
        }

        private Content content(Page page) {
            Map<ContentRepresentation, ContentBody> body = wanted.contains("body.storage")
                    ? Map.of(
                            ContentRepresentation.STORAGE,
                            new ContentBody(ContentRepresentation.STORAGE, page.getBodyAsString()))
                    : Map.of();
            return new Content(body, wanted.contains("version.by") ? version(page) : null);
        }

        private static Version version(Page page) {
            return new Version(
                    new Somebody(Optional.ofNullable(page.getLastModifier()).map(ConfluenceUser::getKey)),
                    page.getLastModificationDate().toInstant().atOffset(ZoneOffset.UTC));
        }
    }

    private static final class Somebody extends Person {

        private final Optional<UserKey> key;

        Somebody(Optional<UserKey> key) {
            this.key = key;
        }

        @Override
        public Optional<UserKey> optionalUserKey() {
            return key;
        }
    }
}
