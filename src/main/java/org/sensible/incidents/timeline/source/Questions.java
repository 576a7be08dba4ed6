package org.sensible.incidents.timeline.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Question.About;

/**
 * Gathers questions. Those that one answer settles for all entries (which zone, which day) are asked once; beyond {@link
 * #MOST} they are only counted. For one thread.
 */
final class Questions {

    /** Most that are listed. */
    static final int MOST = 200;

    private static final Set<About> ONCE = EnumSet.of(About.ZONE, About.DATE);

    private final List<Question> asked = new ArrayList<>();
    private int entries;
    private int unlisted;

    void ask(Question question) {
        entries += question.entries();
        for (int i = 0; i < asked.size(); i++) {
            if (isSame(asked.get(i), question)) {
                asked.set(i, asked.get(i).andOneMore());
                return;
            }
        }
        if (asked.size() < MOST) {
            asked.add(question);
        } else {
            unlisted++;
        }
    }

    /** How many entries wait for an answer. */
    int entries() {
        return entries;
    }

    List<Question> list() {
        List<Question> all = new ArrayList<>(asked);
        if (unlisted > 0) {
            Question last = asked.get(asked.size() - 1);
            Text message = Question.message("more", unlisted);
            all.add(new Question(last.line(), "", About.MORE, message, List.of(), unlisted));
        }
        return List.copyOf(all);
    }

    private static boolean isSame(Question one, Question other) {
        return ONCE.contains(one.about())
                && one.choices().isEmpty()
                && other.choices().isEmpty()
                && one.message().equals(other.message());
    }
}
