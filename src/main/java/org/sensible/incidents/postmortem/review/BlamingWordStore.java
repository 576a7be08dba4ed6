package org.sensible.incidents.postmortem.review;

import java.util.List;

/** Keeps the words that administrators wrote. Each call runs in the unit of work that is under way. */
public interface BlamingWordStore {

    /** In their order; empty where nobody wrote any. */
    List<BlamingWords.OwnWord> read();

    /** Keeps these in the place of those before; none: forgets them. */
    void write(List<BlamingWords.OwnWord> words);
}
