package org.sensible.incidents.selftest;

/** One risky thing to try. It leaves nothing behind, whatever happens. */
public interface Probe {

    /** What is tried, in a few English words, the same in every report. */
    String name();

    /**
     * Tries it.
     *
     * @return what was seen, in a sentence
     * @throws Failed if the product cannot rely on it here
     * @throws Skipped if it could not be tried
     */
    String run() throws Failed, Skipped;

    /** The installation does not do what the product relies on; the message says what was expected and what came. */
    final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        public Failed(String message) {
            super(message);
        }
    }

    /** It could not be tried, which tells nothing of the installation; the message says why, and what to do to try it. */
    final class Skipped extends Exception {

        private static final long serialVersionUID = 1L;

        public Skipped(String message) {
            super(message);
        }
    }
}
