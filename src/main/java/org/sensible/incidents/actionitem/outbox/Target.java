package org.sensible.incidents.actionitem.outbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Where reports go: Confluence's hook for source {@code jira} and the token that opens it. Its text hides the token. Immutable.
 *
 * @param hook address without the token
 */
public record Target(URI hook, String token) {

    private static final Pattern ADDRESS =
            Pattern.compile("(.+/rest/incidents/[^/]+/hooks/jira)/([A-Za-z0-9_-]{20,200})/?");
    private static final int LONGEST = 2_000;

    public Target {
        Objects.requireNonNull(hook, "hook");
        Objects.requireNonNull(token, "token");
    }

    /**
     * Reads the address as Confluence shows it once, when the token is made.
     *
     * @throws InvalidInput at {@code address} for anything else
     */
    public static Target of(String address) {
        String given = Accepted.required("address", address, LONGEST);
        Matcher matcher = ADDRESS.matcher(given);
        if (!matcher.matches()) {
            throw refused();
        }
        try {
            URI hook = new URI(matcher.group(1));
            String scheme = hook.getScheme() == null ? "" : hook.getScheme().toLowerCase(Locale.ROOT);
            if (hook.getHost() == null || hook.getUserInfo() != null || !scheme.matches("https?")) {
                throw refused();
            }
            return new Target(hook, matcher.group(2));
        } catch (URISyntaxException noAddress) {
            throw refused();
        }
    }

    private static InvalidInput refused() {
        return new InvalidInput("address", Text.of("incidents.follow.target.address"));
    }

    @Override
    public String toString() {
        return hook + "/…";
    }
}
