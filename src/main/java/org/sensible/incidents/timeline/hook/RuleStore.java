package org.sensible.incidents.timeline.hook;

/** Keeps the rules. Works in units of its own, so it must not be called inside another. */
public interface RuleStore {

    /** Those of the highest version; {@link RuleSet#NONE} before the first. */
    RuleSet read();

    /**
     * Keeps the next version.
     *
     * @return whether it was kept; not where that version is there already
     */
    boolean write(RuleSet next);
}
