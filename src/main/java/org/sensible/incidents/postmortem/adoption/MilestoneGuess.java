package org.sensible.incidents.postmortem.adoption;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Milestone;

/**
 * Guesses which rows of a timeline are milestones by words that people use in English and Japanese. The first fitting row counts,
 * for FIXED and RECOVERED the last, since people try more than once; no row, no guess. What contradicts the order of things is no guess either.
 * Only ever a proposal.
 */
final class MilestoneGuess {

    private static final String TROUBLE =
            "(errors?|fail\\w*|outage|incident|impact|problems?|issues?|disruption|degrad\\w*|crash\\w*|latency|timeouts?|pending|reporting|out of)";

    private static final Map<Milestone, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(
                Milestone.STARTED,
                "\\b(start\\w*|beg[ai]n\\w*)\\b[^.,;]{0,40}\\b" + TROUBLE + "\\b|\\b" + TROUBLE
                        + "\\b[^.,;]{0,40}\\b(start(s|ed)?|began|begins?)\\b|\\bfirst (errors?|failures?)\\b|\\bdeployed the change\\b|発生|始ま|開始");
        words(
                Milestone.DETECTED,
                "\\b(alerts?|alarm|paged?|detect(s|ed)?|noticed?|reports? of|monitoring|customers? report(s|ed)?)\\b|検知|検出|アラート|気付|気づ|報告");
        words(
                Milestone.ENGAGED,
                "\\b(ack(nowledged)?|engaged|joins?|joined|on.?call|investigat(e|es|ed|ing|ion)|incident declared|responded"
                        + "|start(s|ed)? (to )?(work|look)(ing)?)\\b|対応開始|調査開始|対応を開始|参加");
        words(
                Milestone.FIXED,
                "\\b(fix(ed)?|roll(ed)?.?back|rollback|revert(ed)?|hotfix|patched|switched|restart(ed)?)\\b|修正|切り戻|ロールバック|再起動|切り替え");
        words(
                Milestone.RECOVERED,
                "\\b(recover(s|ed|y)?|resolved?|restored|back to normal|all clear|normal again|healthy|mitigated)\\b|復旧|解消|回復|正常");
    }

    /** Words that take such a row back: work that only begins, and what is not so yet. */
    private static final Map<Milestone, Pattern> NOT = Map.of(
            Milestone.STARTED,
            pattern("\\b(start\\w*|beg[ai]n\\w*) (to )?(look|work|investigat|dig|debug|fix)|(調査|対応|作業|復旧)(を)?開始"),
            Milestone.FIXED,
            pattern(
                    "\\b(start\\w* work|work\\w* (on|at)|attempt\\w*|tr(y|ies|ied|ying)|plan\\w*|opens?|opened|propos\\w*|options?|permanent|long.term)\\b[^.]{0,60}"
                            + "\\b(fix|revert|roll)|\\bfix (is )?(needed|identified|proposed)\\b|\\b(dig|reproduce)"),
            Milestone.RECOVERED,
            pattern(
                    "\\b(not|isn.t|wasn.t|never|no longer|un)[ -]?(yet |been |fully )?(recover|resolve|restore|healthy|mitigate)|未復旧|復旧せず|回復せず"));

    private MilestoneGuess() {}

    private static void words(Milestone milestone, String words) {
        WORDS.put(milestone, pattern(words));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param rows in order of time */
    static Map<Milestone, Proposal.Row> of(List<Proposal.Row> rows) {
        Map<Milestone, Proposal.Row> guessed = new EnumMap<>(Milestone.class);
        rows.forEach(row -> WORDS.keySet().stream()
                .filter(milestone -> milestone != Milestone.FIXED && fits(milestone, row))
                .forEach(milestone -> {
                    if (milestone == Milestone.RECOVERED || !guessed.containsKey(milestone)) {
                        guessed.put(milestone, row);
                    }
                }));
        Proposal.Row recovered = guessed.get(Milestone.RECOVERED);
        rows.stream()
                .filter(row -> fits(Milestone.FIXED, row))
                .filter(row -> recovered == null || !row.at().isAfter(recovered.at()))
                .forEach(row -> guessed.put(Milestone.FIXED, row));
        // what comes after that which it leads to is no guess that helps
        removeIfAfter(guessed, Milestone.ENGAGED, Milestone.FIXED);
        removeIfAfter(guessed, Milestone.ENGAGED, Milestone.RECOVERED);
        removeIfAfter(guessed, Milestone.STARTED, Milestone.DETECTED);
        removeIfAfter(guessed, Milestone.STARTED, Milestone.ENGAGED);
        removeIfAfter(guessed, Milestone.STARTED, Milestone.RECOVERED);
        return guessed;
    }

    private static boolean fits(Milestone milestone, Proposal.Row row) {
        return WORDS.get(milestone).matcher(row.text()).find()
                && !(NOT.containsKey(milestone)
                        && NOT.get(milestone).matcher(row.text()).find());
    }

    private static void removeIfAfter(Map<Milestone, Proposal.Row> guessed, Milestone one, Milestone other) {
        if (guessed.containsKey(one)
                && guessed.containsKey(other)
                && guessed.get(one).at().isAfter(guessed.get(other).at())) {
            guessed.remove(one);
        }
    }
}
