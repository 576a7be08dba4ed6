package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.policy.page.PolicyAdministration;
import org.sensible.incidents.policy.page.PolicyState;
import org.sensible.incidents.policy.page.PolicyUpkeep;

/** The administrator's page of where the policy is, for the instance and for single spaces. Its script changes it over REST. */
public final class PolicyServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient PolicyAdministration administration;
    private final transient PolicyUpkeep upkeep;
    private final transient PolicyWords words;
    private final transient SettingsStore settings;

    @Inject
    public PolicyServlet(
            PolicyAdministration administration,
            PolicyUpkeep upkeep,
            PolicyWords words,
            SettingsStore settings,
            Reader reader,
            Screens screens,
            @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "policy-places", "incidents-policy-places");
        this.administration = administration;
        this.upkeep = upkeep;
        this.words = words;
        this.settings = settings;
    }

    @Override
    Object view(Person administrator) {
        administration.requireAdministrator(administrator);
        List<Place> places = new ArrayList<>();
        String incidentSpace = settings.read().space();
        upkeep.all().forEach(state -> places.add(place(state, incidentSpace)));
        return new View(places, places.stream().anyMatch(place -> place.space().isEmpty()));
    }

    /** A policy of a space without incidents has nothing to judge, which nobody would guess from its being in force. */
    private Place place(PolicyState state, @Nullable String incidentSpace) {
        String trouble = words.trouble(state);
        String space = state.place().space();
        boolean isIdle = space != null && !space.equals(incidentSpace);
        return new Place(
                space == null ? "" : space,
                isIdle,
                words.title(state),
                state.url() == null ? "" : state.url(),
                Integer.toString(state.inForce().number()),
                words.since(state),
                trouble.isEmpty() ? words.problem(state, state.problems()) : trouble);
    }

    /**
     * The view of {@code policy-places.html.vm}.
     *
     * @param isSet whether a page is the policy of the whole instance
     */
    public record View(List<Place> places, boolean isSet) {}

    /**
     * A page in force.
     *
     * @param space for which; empty for the whole instance
     * @param isIdle whether no incidents live in that space
     * @param problem why its newest version is not in force; empty where it is
     */
    public record Place(
            String space, boolean isIdle, String title, String url, String version, String since, String problem) {}
}
