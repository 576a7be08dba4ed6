package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.host.ItemsView;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Action items on a page. Threads may share it. */
@ConfluenceComponent
public final class ActionItemsScreens {

    private final ActionItems items;
    private final WeightSettings weights;
    private final IncidentAccess access;
    private final AccessModeService mode;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public ActionItemsScreens(
            ActionItems items,
            WeightSettings weights,
            IncidentAccess access,
            @ConfluenceImport AccessModeService mode,
            TimeWords times,
            Wording wording,
            Screens screens) {
        this.items = items;
        this.weights = weights;
        this.access = access;
        this.mode = mode;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    /** For a screen: a table of words, of which a script makes matrix, list or plan; with one request to Jira. */
    String show(Wanted wanted) {
        screens.useScript("incidents-action-items");
        boolean mayWrite = !mode.isReadOnlyAccessModeEnabled();
        boolean mayAdd = mayWrite
                && wanted.incident()
                        .filter(incident -> !incident.drill() && access.mayChange(wanted.reader(), incident))
                        .isPresent();
        Found found = found(wanted);
        ActionItemsState state = new ActionItemsState(wording);
        return screens.show(
                "action-items",
                new ItemsView(
                        "",
                        "",
                        ActionItemsTable.of(found, wanted, mayAdd, wording),
                        state.of(found, wanted, mayAdd, mayWrite)));
    }

    /** For paper: a table of words. */
    String export(Wanted wanted) {
        return screens.show("action-items-export", ActionItemsTable.of(found(wanted), wanted, false, wording));
    }

    private Found found(Wanted wanted) {
        try {
            ActionItems.Listing listing = items.of(wanted.scope(), wanted.reader());
            return new Found(listing, listing.trouble().map(why -> stale(listing, why)), "");
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

    private Found nothing(Text why, String authorise) {
        return new Found(
                new ActionItems.Listing(new Order(weights.read()), List.of(), 0, Optional.empty(), Optional.of(why)),
                Optional.of(why),
                authorise);
    }

    /**
     * What a macro is to show.
     *
     * @param incident the one incident that it is about; empty for several
     * @param view {@code matrix}, {@code list} or {@code plan}
     */
    record Wanted(ItemScope scope, Optional<Incident> incident, String view, int limit, Person reader) {}

    /**
     * What was found out.
     *
     * @param trouble why it is not what Jira says now
     * @param authorise where the reader lets us act for him; empty where that is not what is missing
     */
    record Found(ActionItems.Listing listing, Optional<Text> trouble, String authorise) {}
}
