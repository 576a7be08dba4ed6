package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * What may be said of an action item together with its classification. Immutable.
 *
 * @param kind absent where it stays; without a value where it is cleared
 * @param after keys of the issues that have to be done before, at most {@value #MOST_BEFORE}; {@code null} where they stay
 */
public record Beside(Given<Kind> kind, @Nullable List<String> after) {

    /** Nothing of it: all stays. */
    public static final Beside NOTHING = new Beside(Given.nothing(), null);

    private static final int MOST_BEFORE = 20;
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,254}-[0-9]{1,18}");

    public Beside {
        Objects.requireNonNull(kind, "kind");
        after = after == null ? null : List.copyOf(after);
    }

    /**
     * The same with keys as Jira writes them.
     *
     * @throws InvalidInput at {@code after} for what is no key, for the item itself and for too many
     */
    Beside checked(String issueKey) {
        if (after == null) {
            return this;
        }
        List<String> keys = after.stream()
                .map(key -> key.strip().toUpperCase(Locale.ROOT))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (keys.size() > MOST_BEFORE
                || keys.stream()
                        .anyMatch(
                                key -> key.equals(issueKey) || !KEY.matcher(key).matches())) {
            throw new InvalidInput("after", Text.of("incidents.actionItem.input.after", MOST_BEFORE));
        }
        return new Beside(kind, keys);
    }

    /** What the item's property says then. */
    ItemProperty applied(ItemProperty property) {
        ItemProperty ofKind = property.ofKind(kind.or(property.kind()));
        return after == null ? ofKind : ofKind.waiting(after);
    }
}
