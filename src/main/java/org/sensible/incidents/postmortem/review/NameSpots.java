package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sensible.incidents.postmortem.storage.StorageElement;
import org.sensible.incidents.postmortem.storage.StorageReader;

/**
 * Where a page in storage format names people, in words and as mentions, and what it says with roles in their place. All else stays as
 * it is, to the byte: tags, attributes, parameters of macros, code. A cell that holds nothing but the name is a fact, such as who has the
 * lead, and stays. Pure.
 */
final class NameSpots {

    private static final String[] NO_PROSE = {"ac:parameter", "ac:plain-text-body", "ac:placeholder", "pre", "code"};

    /** Comments, CDATA and instructions between the tags. */
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>", Pattern.DOTALL);

    /**
     * Somebody who is to be called by a role.
     *
     * @param key the host's user key
     * @param name as the page writes it
     * @param role words for the role, in the page's language
     */
    record Named(String key, String name, String role) {}

    /** A stretch of the page, and what comes in its place. */
    record Spot(int start, int end, String role) {}

    private NameSpots() {}

    /**
     * In the order of the page, none inside another.
     *
     * @throws org.sensible.incidents.postmortem.storage.NotWellFormed if an XML parser would refuse the page
     */
    static List<Spot> of(String body, List<Named> people) {
        List<Spot> spots = new ArrayList<>();
        List<Named> longestFirst = people.stream()
                .filter(person -> !person.name().isBlank())
                .sorted(Comparator.comparing((Named person) -> person.name().length())
                        .reversed())
                .toList();
        for (StorageElement element : StorageReader.read(body)) {
            if (element.closest(NO_PROSE).isPresent() || isProseFree(element)) {
                continue;
            }
            if (element.is("ac:link")) {
                mention(element, people).ifPresent(spots::add);
            } else {
                words(body, element, longestFirst, spots);
            }
        }
        spots.removeIf(spot -> isFact(body, spot));
        spots.sort(Comparator.comparingInt(Spot::start));
        return List.copyOf(spots);
    }

    static String replaced(String body, List<Spot> spots) {
        StringBuilder text = new StringBuilder(body.length());
        int done = 0;
        for (Spot spot : spots) {
            text.append(body, done, spot.start()).append(escaped(spot.role()));
            done = spot.end();
        }
        return text.append(body, done, body.length()).toString();
    }

    private static boolean isProseFree(StorageElement element) {
        for (String name : NO_PROSE) {
            if (element.is(name)) {
                return true;
            }
        }
        return element.name().startsWith("ri:") || element.closest("ac:link").isPresent();
    }

    private static Optional<Spot> mention(StorageElement link, List<Named> people) {
        return link.child("ri:user").flatMap(user -> people.stream()
                .filter(person -> person.key().equals(user.attribute("ri:userkey")))
                .findFirst()
                .map(person -> new Spot(link.start(), link.end(), person.role())));
    }

    /** The names in the text right inside the element, between its children. */
    private static void words(String body, StorageElement element, List<Named> people, List<Spot> spots) {
        int from = element.contentStart();
        for (StorageElement child : element.children()) {
            text(body, from, child.start(), people, spots);
            from = child.end();
        }
        text(body, from, element.contentEnd(), people, spots);
    }

    private static void text(String body, int from, int to, List<Named> people, List<Spot> spots) {
        int at = from;
        Matcher markup = MARKUP.matcher(body).region(from, Math.max(from, to));
        while (markup.find()) {
            names(body, at, markup.start(), people, spots);
            at = markup.end();
        }
        names(body, at, to, people, spots);
    }

    private static void names(String body, int from, int to, List<Named> people, List<Spot> spots) {
        if (from >= to || people.isEmpty()) {
            return;
        }
        Map<String, String> roles = people.stream()
                .collect(Collectors.toMap(person -> escaped(person.name()), Named::role, (one, other) -> one));
        String any = people.stream()
                .map(person -> escaped(person.name()))
                .map(name -> BlamingWord.bounded(Pattern.quote(name), name))
                .collect(Collectors.joining("|"));
        Matcher named = Pattern.compile(any).matcher(body).region(from, to).useTransparentBounds(true);
        while (named.find()) {
            spots.add(new Spot(named.start(), named.end(), roles.get(named.group())));
        }
    }

    /** Whether the cell around it says nothing else. */
    private static boolean isFact(String body, Spot spot) {
        String before = body.substring(0, spot.start());
        String after = body.substring(spot.end());
        return before.matches("(?s).*<td[^>]*>\\s*(?:<p[^>]*>)?\\s*$")
                && after.matches("(?s)^\\s*(?:</p>)?\\s*</td>.*");
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
