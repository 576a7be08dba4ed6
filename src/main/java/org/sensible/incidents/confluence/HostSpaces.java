package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Spaces;

/** Confluence's spaces and pages, whoever may see them: only administrators are asked for one. Threads may share it. */
@ConfluenceComponent
public final class HostSpaces implements Spaces {

    private final SpaceManager spaces;
    private final PageManager pages;

    @Inject
    public HostSpaces(@ConfluenceImport SpaceManager spaces, @ConfluenceImport PageManager pages) {
        this.spaces = spaces;
        this.pages = pages;
    }

    @Override
    public boolean exists(String spaceKey) {
        return spaces.getSpace(spaceKey) != null;
    }

    @Override
    public boolean hasPage(String spaceKey, long pageId) {
        Page page = pages.getPage(pageId);
        return page != null && page.isCurrent() && spaceKey.equals(page.getSpaceKey());
    }
}
