package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.review.PageVersions;

/** The versions of Confluence's pages. Threads may share it. */
@ConfluenceComponent
public final class ConfluencePageVersions implements PageVersions {

    private final PageManager pages;

    @Inject
    public ConfluencePageVersions(@ConfluenceImport PageManager pages) {
        this.pages = pages;
    }

    @Override
    public int current(long pageId) {
        Page page = pages.getPage(pageId);
        return page == null ? 0 : page.getVersion();
    }

    @Override
    public Optional<Version> find(long pageId, int number) {
        Page page = pages.getPage(pageId);
        if (page == null) {
            return Optional.empty();
        }
        ContentEntityObject version = number == page.getVersion() ? page : pages.getOtherVersion(page, number);
        return Optional.ofNullable(version).map(found -> {
            ConfluenceUser by = found.getLastModifier();
            return new Version(
                    number,
                    found.getBodyAsString(),
                    found.getLastModificationDate().toInstant(),
                    by == null ? null : new Person(by.getKey().getStringValue()));
        });
    }
}
