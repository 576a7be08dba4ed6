package org.sensible.incidents.postmortem.storage;

/**
 * A text that is no storage format. Lines and columns count from 1, columns in {@code char}s; the message is for logs.
 * {@link #excerpt()} is what stands there, at most 40 characters, for a person who looks for the place.
 */
public final class NotWellFormed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 40;

    private final int line;
    private final int column;
    private final String excerpt;

    NotWellFormed(String source, int at, String expected) {
        super(expected + " was expected at character " + at);
        int place = Math.min(at, source.length());
        this.line =
                (int) source.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
        this.column = place - source.lastIndexOf('\n', place - 1);
        this.excerpt = source.substring(place, Math.min(source.length(), place + EXCERPT));
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String excerpt() {
        return excerpt;
    }
}
