package org.sensible.incidents.postmortem.review;

/** What a reviewer says of a postmortem; the names are stored. */
public enum Verdict {
    /** It tells what happened and what is learnt. */
    APPROVE,
    /** Something has to change first. */
    CHANGES
}
