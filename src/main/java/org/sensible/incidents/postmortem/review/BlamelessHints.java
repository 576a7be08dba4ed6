package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Text;

/**
 * Finds words that blame, and says why they do and what tells more. Only hints for the author: no score, nothing is kept, and nothing
 * leaves the server. Pure; at most {@link #MOST} hints, in the order of the page.
 */
public final class BlamelessHints {

    /** More would be a scolding. */
    static final int MOST = 50;

    private static final Pattern CAUSES = Pattern.compile("factor|cause|went badly|why|要因|原因|うまくいかなかった");

    private static final int AROUND = 40;

    private BlamelessHints() {}

    /**
     * @param words the words that blame
     * @param names of people who took part, as the host shows them; one who is named where causes stand is a hint too
     */
    static List<Hint> of(String body, List<BlamingWord> words, Collection<String> names) {
        List<Hint> hints = new ArrayList<>();
        for (PageSection section : PageSections.of(body)) {
            for (BlamingWord word : words) {
                Matcher found = word.pattern().matcher(section.text());
                while (found.find()) {
                    hints.add(new Hint(
                            section.name(),
                            found.group(),
                            excerpt(section.text(), found),
                            word.reason(),
                            word.better()));
                }
            }
            if (CAUSES.matcher(section.name().toLowerCase(Locale.ROOT)).find()) {
                hints.addAll(named(section, names));
            }
        }
        return hints.size() > MOST ? List.copyOf(hints.subList(0, MOST)) : List.copyOf(hints);
    }

    private static List<Hint> named(PageSection section, Collection<String> names) {
        List<Hint> hints = new ArrayList<>();
        for (String name : names) {
            Matcher found = Pattern.compile(BlamingWord.bounded(Pattern.quote(name), name), Pattern.CASE_INSENSITIVE)
                    .matcher(section.text());
            if (!name.isBlank() && found.find()) {
                hints.add(new Hint(
                        section.name(),
                        found.group(),
                        excerpt(section.text(), found),
                        Text.of("incidents.blameless.person.reason"),
                        Text.of("incidents.blameless.person.better")));
            }
        }
        return hints;
    }

    private static String excerpt(String text, Matcher found) {
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(text.length(), found.end() + AROUND);
        return (from == 0 ? "" : "…") + text.substring(from, to).strip() + (to == text.length() ? "" : "…");
    }

    /**
     * One of them.
     *
     * @param section its heading
     * @param found the words on the page
     * @param excerpt what stands around them
     * @param reason why they blame
     * @param better what tells more
     */
    public record Hint(String section, String found, String excerpt, Text reason, Text better) {}
}
