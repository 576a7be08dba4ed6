package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Reminded;
import org.sensible.incidents.policy.Term;

/**
 * Reads the rows that say by when action items of an urgency are to be done. Their term counts from the last decision about the item, and
 * who is reminded is settled: the assignee, then the lead; a row that wants it otherwise is not understood, for it would not happen.
 */
final class ItemDays {

    private static final String SEPARATORS = " ,;、・&+-.";

    private final Vocabulary vocabulary;
    private final Durations durations;

    ItemDays(Vocabulary vocabulary, Durations durations) {
        this.vocabulary = vocabulary;
        this.durations = durations;
    }

    /** {@code null} where there is none, which is a problem of the row. */
    @Nullable
    Term within(TableRow row) {
        Optional<Term> term = durations.read(row.text("within"));
        if (term.isEmpty()) {
            row.problem("within", Text.of("incidents.policy.expected.itemWithin"));
        }
        return term.orElse(null);
    }

    /** Nobody in particular; the words as the page says them. */
    Reminded reminded(TableRow row) {
        String text = row.text("reminded");
        if (text.isBlank() || vocabulary.is("none", text)) {
            return Reminded.NOBODY;
        }
        if (!isAsItIs(Vocabulary.normal(text))) {
            row.problem("reminded", Text.of("incidents.policy.expected.itemReminded"));
        }
        return new Reminded(text, Set.of(), List.of());
    }

    private boolean isAsItIs(String normal) {
        int place = 0;
        while (place < normal.length()) {
            if (SEPARATORS.indexOf(normal.charAt(place)) >= 0) {
                place++;
                continue;
            }
            Optional<Vocabulary.Found> word = vocabulary.at(List.of("itemReminded"), normal, place);
            if (word.isEmpty()) {
                return false;
            }
            place = word.get().end();
        }
        return true;
    }
}
