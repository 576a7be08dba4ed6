package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Action items on a page. Threads may share it. */
@ConfluenceComponent
public final class ActionItemsScreens {

    private final ActionItems items;
    private final IncidentAccess access;
    private final AccessModeService mode;
    private final Reader reader;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public ActionItemsScreens(
            ActionItems items,
            IncidentAccess access,
            @ConfluenceImport AccessModeService mode,
            Reader reader,
            TimeWords times,
            Wording wording,
            Screens screens) {
        this.items = items;
        this.access = access;
        this.mode = mode;
        this.reader = reader;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    /** For a screen: with a form for who may add an item. */
    String show(Incident incident, boolean asList) {
        screens.useScript("incidents-action-items");
        Person person = person();
        boolean mayAdd = !incident.drill() && !mode.isReadOnlyAccessModeEnabled() && access.mayChange(person, incident);
        return screens.show(
                asList ? "action-items-list" : "action-items-matrix",
                ActionItemsView.of(found(incident, person), incident, mayAdd, wording));
    }

    /** For paper: a table of words. */
    String export(Incident incident) {
        return screens.show(
                "action-items-export", ActionItemsView.of(found(incident, person()), incident, false, wording));
    }

    private ActionItemsView.Found found(Incident incident, Person person) {
        try {
            ActionItems.Listing listing = items.of(incident.key(), person);
            return new ActionItemsView.Found(listing.items(), listing.trouble().map(why -> stale(listing, why)), "");
        } catch (JiraSilent silent) {
            return nothing(silent.problems().get(0).text(), "");
        } catch (JiraNotAuthorised notYet) {
            return nothing(notYet.problems().get(0).text(), notYet.where().orElse(""));
        }
    }

    private Text stale(ActionItems.Listing listing, Text why) {
        String age = times.span(listing.age().orElseThrow().toSeconds());
        return Text.of("incidents.macro.actionItems.stale", why, age);
    }

    private static ActionItemsView.Found nothing(Text why, String authorise) {
        return new ActionItemsView.Found(List.of(), Optional.of(why), authorise);
    }

    private Person person() {
        return reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.macro.incident.notSignedIn")));
    }
}
