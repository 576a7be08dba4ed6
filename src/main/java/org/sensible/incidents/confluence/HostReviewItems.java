package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.postmortem.review.ReadinessFacts;
import org.sensible.incidents.postmortem.review.ReviewItems;

/** Asks Jira, as the reader, for an incident's action items, and Confluence for pages. Threads may share it. */
@ConfluenceComponent
public final class HostReviewItems implements ReviewItems {

    private final ActionItems items;
    private final PageManager pages;

    @Inject
    public HostReviewItems(ActionItems items, @ConfluenceImport PageManager pages) {
        this.items = items;
        this.pages = pages;
    }

    @Override
    public Optional<ReadinessFacts.Items> of(Incident incident, Person reader) {
        try {
            List<ActionItem> all = items.of(incident.key(), reader).items();
            List<String> withoutOwner = all.stream()
                    .filter(item -> item.assignee() == null && item.state() != ActionItem.State.DONE)
                    .map(ActionItem::key)
                    .toList();
            return Optional.of(new ReadinessFacts.Items(all.size(), withoutOwner));
        } catch (Refusal silentOrNotAuthorised) {
            // the panel of the action items says which; here it only means that nobody can judge
            return Optional.empty();
        }
    }

    @Override
    public boolean isThere(long pageId, String space, String title) {
        Page own = pages.getPage(pageId);
        String key = space.isEmpty() && own != null ? own.getSpaceKey() : space;
        Page page = pages.getPage(key, title);
        return page != null && page.isCurrent();
    }
}
