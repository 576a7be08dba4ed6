package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The words that blame: those that are shipped, until administrators write a list of their own, which everybody's pages are read by.
 * Threads may share it.
 */
@ConfluenceComponent
public final class BlamingWords {

    static final int MOST = 200;

    private static final int MOST_PHRASES = 50;

    private final BlamingWordStore store;
    private final Administration administration;
    private final UnitOfWork work;

    @Inject
    public BlamingWords(BlamingWordStore store, Administration administration, UnitOfWork work) {
        this.store = store;
        this.administration = administration;
        this.work = work;
    }

    /** Those that pages are read by. */
    List<BlamingWord> all() {
        List<OwnWord> own = work.call(store::read);
        return own.isEmpty()
                ? BlamingWord.SHIPPED
                : own.stream()
                        .map(word -> BlamingWord.of(
                                word.words(),
                                Text.of("incidents.blameless.own", word.reason()),
                                Text.of("incidents.blameless.own", word.better())))
                        .toList();
    }

    /**
     * The same for administrators.
     *
     * @throws org.sensible.incidents.incident.NotPermitted for everybody else
     */
    public List<BlamingWord> all(Person administrator) {
        administration.settings(administrator);
        return all();
    }

    /**
     * Keeps a list in the place of the one before.
     *
     * @param words empty: what was shipped comes back
     * @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator
     * @throws InvalidInput with everything that cannot be taken, at its line
     */
    public List<BlamingWord> change(List<OwnWord> words, Person administrator) {
        administration.settings(administrator);
        Problems problems = new Problems();
        if (words.size() > MOST) {
            problems.add("values", Text.of("incidents.blameless.input.many", MOST, words.size()));
        }
        List<OwnWord> checked = new ArrayList<>();
        for (int line = 0; line < words.size(); line++) {
            OwnWord word = words.get(line);
            int number = line + 1;
            OwnWord taken = problems.check(() -> checked(word, number), null);
            if (taken != null) {
                checked.add(taken);
            }
        }
        problems.refuse();
        work.run(() -> store.write(checked));
        return all();
    }

    private static OwnWord checked(OwnWord word, int line) {
        List<String> phrases = word.words().stream()
                .map(Accepted::clean)
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        boolean isWhole = !phrases.isEmpty() && isThere(word.reason()) && isThere(word.better());
        boolean fits = phrases.size() <= MOST_PHRASES
                && phrases.stream().allMatch(phrase -> phrase.length() <= Accepted.SHORT_TEXT);
        if (!isWhole || !fits) {
            throw new InvalidInput("values", Text.of("incidents.blameless.input.line", line));
        }
        return new OwnWord(phrases, shortened(word.reason()), shortened(word.better()));
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String shortened(String text) {
        return Accepted.required("values", text, Accepted.REASON);
    }

    /**
     * A hint as people wrote it.
     *
     * @param words or turns of phrase, each found as it is, letters of either case
     */
    public record OwnWord(
            List<String> words,
            @Nullable String reason,
            @Nullable String better) {

        public OwnWord {
            words = List.copyOf(words);
        }
    }
}
