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
 * {@code hours}, {@code team} (user names with commas between them), {@code project} and the title; each may be missing. The page
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
        String hours = text(context, "hours");
        String project = text(context, "project");
        Answers answers = new Answers(
                size(text(context, "size")),
                zones(list(context, "zones")),
                hours.isEmpty() || hours.length() > LONGEST_ANSWER ? USUAL_HOURS : hours,
                draft.known(list(context, "team")),
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
