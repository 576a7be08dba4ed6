package org.sensible.incidents.jira;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.ItemProperty;

/**
 * Where in Confluence an action item points to, told from the address of its postmortem: Jira knows no other address of that
 * Confluence. Nothing is fetched from there.
 */
final class WikiAddress {

    /** How Confluence's addresses of a page begin below its own. */
    private static final Pattern PAGE = Pattern.compile("(https?://[^?#]+?)/(?:pages|display|spaces|x)/.*");

    private WikiAddress() {}

    /** The incident's own page. */
    static Optional<String> incident(ItemProperty property) {
        return base(property.postmortem())
                .map(base -> base + "/plugins/servlet/incidents/" + property.incident())
                .filter(address -> property.incident().matches("[A-Z]+-[0-9]+"));
    }

    /** What the item answers: a row of the timeline has an address of its own, a factor stands in the postmortem. */
    static Optional<String> answered(ItemProperty property) {
        Answers answers = property.answers();
        if (answers == null) {
            return Optional.empty();
        }
        return answers.to() == Answers.To.EVENT
                ? incident(property).map(page -> page + "#event-" + answers.id())
                : Optional.ofNullable(property.postmortem())
                        .map(page -> page.replaceAll("#.*", "") + "#" + answers.id());
    }

    private static Optional<String> base(@Nullable String page) {
        Matcher matcher = PAGE.matcher(page == null ? "" : page);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
