package org.sensible.incidents.confluence;

import java.util.List;

/**
 * The view of {@code policy.html.vm}; texts are in the reader's language, and empty where there is nothing to say.
 *
 * @param isInForce whether this page is a policy that an administrator put in force
 * @param version number of the version in force
 * @param since from when it holds
 * @param owner who sees to it
 * @param review when it is looked at next, or that it is overdue
 * @param acknowledged how many of those whom it binds have read it
 * @param waiting who has not
 * @param yours whether the reader has read it
 * @param problem why the newest version of the page is not in force
 * @param waiting what that version would change
 * @param trouble why the page is out of reach
 * @param elsewhere where the policy in force is, if this page is none
 * @param wishes what reviews asked for
 * @param versions that were in force, newest first
 * @param pageId of this page
 * @param isOnPaper without anything to click
 */
public record PolicyView(
        boolean isInForce,
        int version,
        String since,
        String owner,
        Review review,
        Reading acknowledged,
        String yours,
        String problem,
        List<String> waiting,
        String trouble,
        Elsewhere elsewhere,
        List<String> wishes,
        List<Version> versions,
        Buttons buttons,
        String pageId,
        boolean isOnPaper) {

    /** When it is looked at next. */
    public record Review(String words, boolean isOverdue) {}

    /**
     * Who has read it.
     *
     * @param count how many have, of how many; empty where nobody is bound
     * @param waiting names of those who have not
     * @param done and of all, for a bar
     */
    public record Reading(String count, String waiting, int done, int of) {}

    /** Where the policy is that holds; the address is empty where the shipped one does. */
    public record Elsewhere(String words, String url, String title) {}

    /**
     * A version that was in force.
     *
     * @param changes of the one before it, in words; none for the first
     */
    public record Version(String number, String since, String by, List<String> changes) {

        public Version {
            changes = List.copyOf(changes);
        }
    }

    /** What the reader can do. */
    public record Buttons(boolean mayAcknowledge, boolean mayReview, boolean mayPutInForce) {}
}
