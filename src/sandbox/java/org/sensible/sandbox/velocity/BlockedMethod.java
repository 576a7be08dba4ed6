package org.sensible.sandbox.velocity;

/** A template called a method that is not allowlisted, or printed a reference that has no value. */
public final class BlockedMethod extends RuntimeException {

    private static final long serialVersionUID = 1;

    BlockedMethod(String message) {
        super(message);
    }
}
