package org.sensible.incidents.postmortem.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts pieces between the characters of a text; what was there stays as it was. For one thread. */
final class Splice {

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int at, String text) {}

    Splice(String source) {
        this.source = source;
    }

    /** Pieces at the same place stand in the order in which they were given. */
    void insert(int at, String text) {
        pieces.add(new Piece(at, text));
    }

    String done() {
        pieces.sort(Comparator.comparingInt(Piece::at));
        StringBuilder text = new StringBuilder(source.length());
        int done = 0;
        for (Piece piece : pieces) {
            text.append(source, done, piece.at()).append(piece.text());
            done = piece.at();
        }
        return text.append(source, done, source.length()).toString();
    }
}
