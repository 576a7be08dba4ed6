package org.sensible.incidents.postmortem.adoption;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Milestone;

/**
 * Guesses which rows of a timeline are milestones by words that people use in English and Japanese. The first fitting row counts,
 * for RECOVERED the last; no row, no guess. Only ever a proposal.
 */
final class MilestoneGuess {

    private static final Map<Milestone, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(
                Milestone.STARTED,
                "\\b(start(s|ed)?|began|begins?|first (errors?|failures?)|deployed the change)\\b|発生|始ま|開始");
        words(
                Milestone.DETECTED,
                "\\b(alerts?|alarm|paged?|detect(s|ed)?|noticed?|reports? of|monitoring|customers? report(s|ed)?)\\b|検知|検出|アラート|気付|気づ|報告");
        words(
                Milestone.ENGAGED,
                "\\b(ack(nowledged)?|engaged|joins?|joined|on.?call|investigat(e|es|ed|ing)|incident declared|responded)\\b|対応開始|調査開始|対応を開始|参加");
        words(
                Milestone.FIXED,
                "\\b(fix(ed)?|roll(ed)?.?back|rollback|revert(ed)?|hotfix|patched|switched|restart(ed)?)\\b|修正|切り戻|ロールバック|再起動|切り替え");
        words(
                Milestone.RECOVERED,
                "\\b(recover(s|ed|y)?|resolved?|restored|back to normal|all clear|normal again|healthy|mitigated)\\b|復旧|解消|回復|正常");
    }

    private MilestoneGuess() {}

    private static void words(Milestone milestone, String words) {
        WORDS.put(milestone, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** @param rows in order of time */
    static Map<Milestone, Proposal.Row> of(List<Proposal.Row> rows) {
        Map<Milestone, Proposal.Row> guessed = new EnumMap<>(Milestone.class);
        for (Proposal.Row row : rows) {
            WORDS.forEach((milestone, words) -> {
                boolean isOpen = milestone == Milestone.RECOVERED || !guessed.containsKey(milestone);
                if (isOpen && words.matcher(row.text()).find()) {
                    guessed.put(milestone, row);
                }
            });
        }
        // an end before its start is no guess that helps
        Proposal.Row fixed = guessed.get(Milestone.FIXED);
        Proposal.Row recovered = guessed.get(Milestone.RECOVERED);
        if (fixed != null && recovered != null && recovered.at().isBefore(fixed.at())) {
            guessed.remove(Milestone.FIXED);
        }
        return guessed;
    }
}
