package org.sensible.incidents.confluence;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContextKeys;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.page.PolicyDraft;
import org.sensible.incidents.policy.page.PolicyDraft.Answers;
import org.sensible.incidents.policy.page.PolicyDraft.TeamSize;

/**
 * Fills the page of the policy blueprint. Of the wizard it takes {@code size}, {@code zones} (names with commas between them),
 * {@code hours} (once, or for each zone), {@code team} (user names with commas between them), {@code project} and the title; each may be missing. The page
 * is an ordinary one until an administrator puts it in force.
 */
public final class PolicyContextProvider extends AbstractBlueprintContextProvider {

    private static final String USUAL_HOURS = "09:00–18:00";
    private static final int LONGEST_ANSWER = 60;

    private final PolicyDraft draft;
    private final IncidentWords words;
    private final Reader reader;

    @Inject
    @SuppressWarnings("deprecation") // the other constructor wants a service of the host that nothing here needs
    public PolicyContextProvider(PolicyDraft draft, IncidentWords words, Reader reader) {
        this.draft = draft;
        this.words = words;
        this.reader = reader;
    }

    @Override
    protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
        Person author = reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.rest.refusal.signIn")));
        List<ZoneId> zones = zones(list(context, "zones"));
        List<String> team = list(context, "team");
        refuseUnknown(draft.unknown(team));
        String project = text(context, "project");
        Answers answers = new Answers(
                size(text(context, "size")),
                zones,
                hours(list(context, "hours"), zones.size()),
                draft.known(team),
                project.isEmpty() || project.length() > LONGEST_ANSWER ? null : project);
        context.put("policy", draft.body(answers, author));
        if (text(context, BlueprintContextKeys.CONTENT_PAGE_TITLE.key()).isEmpty()) {
            context.setTitle(draft.title());
        }
        return context;
    }

    private static TeamSize size(String word) {
        return Stream.of(TeamSize.values())
                .filter(size -> size.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(TeamSize.MEDIUM);
    }

    private static void refuseUnknown(List<String> names) {
        if (!names.isEmpty()) {
            throw new InvalidInput("team", Text.of("incidents.policy.wizard.team.unknown", String.join(", ", names)));
        }
    }

    private static List<String> hours(List<String> given, int zones) {
        if (given.isEmpty() || given.stream().anyMatch(hours -> hours.length() > LONGEST_ANSWER)) {
            return List.of(USUAL_HOURS);
        }
        if (given.size() != 1 && given.size() != zones) {
            throw new InvalidInput("hours", Text.of("incidents.policy.wizard.hours.count", zones, given.size()));
        }
        return given;
    }

    private List<ZoneId> zones(List<String> names) {
        List<ZoneId> zones =
                names.stream().map(PolicyContextProvider::zone).distinct().toList();
        return zones.isEmpty() ? words.zones() : zones;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zones", Text.of("incidents.settings.input.zone", name));
        }
    }

    private static List<String> list(BlueprintContext context, String key) {
        return Stream.of(text(context, key).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String text(BlueprintContext context, String key) {
        Object value = context.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
