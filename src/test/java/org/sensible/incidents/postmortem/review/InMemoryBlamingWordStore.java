package org.sensible.incidents.postmortem.review;

import java.util.List;

/** Keeps words in a field. */
final class InMemoryBlamingWordStore implements BlamingWordStore {

    private List<BlamingWords.OwnWord> kept = List.of();

    @Override
    public List<BlamingWords.OwnWord> read() {
        return kept;
    }

    @Override
    public void write(List<BlamingWords.OwnWord> words) {
        kept = List.copyOf(words);
    }
}
