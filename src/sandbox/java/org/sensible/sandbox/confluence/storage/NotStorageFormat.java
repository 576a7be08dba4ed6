package org.sensible.sandbox.confluence.storage;

/** A body that is no well-formed storage format; the message is for whoever sent it. */
public final class NotStorageFormat extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotStorageFormat(String problem, int row, int column) {
        super("Error parsing xhtml: " + problem + " at [row,col {unknown-source}]: [" + row + "," + column + "]");
    }
}
