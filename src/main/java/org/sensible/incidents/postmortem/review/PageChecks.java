package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.review.Readiness.Check;
import org.sensible.incidents.postmortem.review.Readiness.Finding;

/** What the page itself shows: sections without an answer, an impact without numbers, links that lead nowhere. Pure. */
final class PageChecks {

    /** Teams reword headings; what they keep is the word. */
    private static final Pattern IMPACT = Pattern.compile("impact|影響");

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}|[一二三四五六七八九十百千万億]+(?:人|件|分|時間|円|回)");

    /** Addresses that were meant to be filled in. */
    private static final Pattern NOWHERE = Pattern.compile("|#|https?://|(?:https?://)?(?:todo|tbd|xxx)\\b.*");

    private PageChecks() {}

    static List<Finding> of(List<PageSection> sections, ReadinessFacts facts) {
        List<Finding> found = new ArrayList<>();
        for (PageSection section : sections) {
            if (!section.name().isEmpty() && section.isUnanswered()) {
                found.add(new Finding(
                        Check.SECTIONS, Text.of("incidents.readiness.section", section.name()), section.name()));
                continue;
            }
            if (section.unansweredQuestions() > 0) {
                found.add(new Finding(
                        Check.SECTIONS,
                        Text.of("incidents.readiness.questions", section.name(), section.unansweredQuestions()),
                        section.name()));
            }
            if (isImpact(section) && !NUMBER.matcher(section.text()).find()) {
                found.add(new Finding(
                        Check.IMPACT, Text.of("incidents.readiness.impact", section.name()), section.name()));
            }
        }
        Map<String, String> nowhere = new LinkedHashMap<>();
        sections.forEach(section -> nowhere(section, facts).forEach(link -> nowhere.putIfAbsent(link, section.name())));
        nowhere.forEach((link, section) ->
                found.add(new Finding(Check.LINKS, Text.of("incidents.readiness.link", link), section)));
        return found;
    }

    private static boolean isImpact(PageSection section) {
        return IMPACT.matcher(section.name().toLowerCase(Locale.ROOT)).find();
    }

    private static List<String> nowhere(PageSection section, ReadinessFacts facts) {
        List<String> links = new ArrayList<>();
        section.links().stream()
                .filter(link -> NOWHERE.matcher(link.toLowerCase(Locale.ROOT)).matches())
                .map(link -> link.isEmpty() ? section.name() : link)
                .forEach(links::add);
        section.mentions().stream()
                .filter(mention -> mention.kind().equals("ri:page"))
                .filter(mention ->
                        !facts.isThere().test(mention.attribute("ri:space-key"), mention.attribute("ri:content-title")))
                .map(mention -> mention.attribute("ri:content-title"))
                .forEach(links::add);
        return links;
    }
}
