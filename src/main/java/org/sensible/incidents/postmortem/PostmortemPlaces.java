package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Text;

/** Where a new page goes and in which zones its times stand, where the request leaves that open. Threads may share it. */
@ConfluenceComponent
public final class PostmortemPlaces {

    /** More would leave no room for what happened. */
    static final int MOST_ZONES = 10;

    private final SettingsStore settings;
    private final Pages pages;
    private final Links links;
    private final PolicyZones policy;

    @Inject
    public PostmortemPlaces(SettingsStore settings, Pages pages, Links links, PolicyZones policy) {
        this.settings = settings;
        this.pages = pages;
        this.links = links;
        this.policy = policy;
    }

    /** The settings' page above, where there still is one. */
    Optional<Pages.PageLink> usualParent() {
        String id = settings.read().parentPage();
        return id == null ? Optional.empty() : pages.find(Long.parseLong(id)).filter(page -> !page.trashed());
    }

    Pages pages() {
        return pages;
    }

    /** Those in which the policy says that people work; else those of the settings. */
    List<ZoneId> zones(Incident incident) {
        List<ZoneId> covered = policy.of(incident);
        return covered.isEmpty() ? settings.read().zones() : covered.subList(0, Math.min(MOST_ZONES, covered.size()));
    }

    /** @throws Conflict while no incident space is set and the request names none */
    String space(PostmortemRequest wanted) {
        String space = wanted.space() == null ? settings.read().space() : wanted.space();
        if (space == null) {
            throw new Conflict(Text.of("incidents.incident.refusal.noSpace", links.settings()));
        }
        return space;
    }

    /** The settings' parent page holds only for pages in the incident space. */
    @Nullable
    String parent(PostmortemRequest wanted) {
        Settings decided = settings.read();
        boolean elsewhere = wanted.space() != null && !wanted.space().equals(decided.space());
        return wanted.parent() != null || elsewhere ? wanted.parent() : decided.parentPage();
    }
}
