package org.sensible.incidents.confluence;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContextKeys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.PostmortemDraft;
import org.sensible.incidents.postmortem.PostmortemRequest;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * Fills the variables of the blueprint's template. Of the wizard it takes {@code incident}, a key, {@code zones}, names with
 * commas between them (none: those of the settings), and the title; who leaves that empty gets the one that is proposed.
 *
 * <p>The host makes the page and this only says what goes into it; the page becomes the incident's when the host tells
 * that it is there ({@link PostmortemPageListener}). What must not be made is refused here already, before there is a page:
 * an exception ends the host's call, and the wizard, which looked before, tells why.
 */
public final class PostmortemContextProvider extends AbstractBlueprintContextProvider {

    /** The wizard's field that holds the incident's key. */
    static final String INCIDENT = "incident";

    private static final String ZONES = "zones";

    private final Postmortems postmortems;
    private final Reader reader;

    @Inject
    @SuppressWarnings("deprecation") // the other constructor wants a service of the host that nothing here needs
    public PostmortemContextProvider(Postmortems postmortems, Reader reader) {
        this.postmortems = postmortems;
        this.reader = reader;
    }

    @Override
    protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
        Person author = reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.rest.refusal.signIn")));
        String key = text(context, INCIDENT);
        if (key.isEmpty()) {
            throw new InvalidInput(INCIDENT, Text.of("incidents.postmortem.input.incident"));
        }
        List<String> zones = Stream.of(text(context, ZONES).split(","))
                .map(String::strip)
                .filter(zone -> !zone.isEmpty())
                .toList();
        PostmortemDraft draft = postmortems.draftFor(key, PostmortemRequest.zones(zones), author);
        draft.sections().forEach(context::put);
        if (text(context, BlueprintContextKeys.CONTENT_PAGE_TITLE.key()).isEmpty()) {
            context.setTitle(draft.title());
        }
        return context;
    }

    private static String text(BlueprintContext context, String key) {
        Object value = context.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
