package org.sensible.incidents.confluence;

import java.util.List;

/**
 * The review of a postmortem, for {@code review.html.vm}.
 *
 * @param key of the incident
 * @param version of the page that is shown
 * @param due instant and why; empty where nobody says
 * @param count how many of how many approved; empty while nobody is asked
 * @param since what is new to this reader, in a sentence; empty where nothing is
 * @param stands asks a reviewer whether an approval of an earlier version stands; empty where nothing that matters changed
 * @param notes what the team concluded, each a sentence
 * @param proposal an action item that is worth having; empty where none is
 * @param demandsHtml what the policy asks of the incident; empty where that is nothing
 * @param may what the reader is offered
 * @param form what stands in the form for owner, due date and reviewers
 */
public record ReviewView(
        String key,
        int version,
        List<Step> steps,
        String owner,
        String due,
        String count,
        List<Reviewer> reviewers,
        String since,
        String stands,
        List<String> notes,
        String proposal,
        String demandsHtml,
        May may,
        Form form) {

    public ReviewView {
        steps = List.copyOf(steps);
        reviewers = List.copyOf(reviewers);
        notes = List.copyOf(notes);
    }

    /**
     * One of draft, in review, reviewed.
     *
     * @param state {@code done}, {@code current} or {@code open}
     * @param icon name in the host's icon font
     * @param at since when; empty where it is not reached
     */
    public record Step(String label, String state, String icon, String at) {}

    /**
     * One who was asked.
     *
     * @param lozenge class of the lozenge; empty for a plain one
     * @param read which version was read
     * @param comment what is to be changed, or a remark; empty for none
     */
    public record Reviewer(String name, String lozenge, String label, String read, String comment) {}

    /**
     * What the reader is offered.
     *
     * @param decide to approve or to ask for a change
     * @param change owner, due date, reviewers and state
     * @param ask to ask the reviewers now
     * @param causes to say what is known of the causes
     * @param prepare to say whether policy or training have to change
     */
    public record May(boolean decide, boolean change, boolean ask, boolean causes, boolean prepare) {

        static final May NOTHING = new May(false, false, false, false, false);

        public boolean conclude() {
            return causes || prepare;
        }
    }

    /**
     * What is there to be changed.
     *
     * @param reviewers user names, parted by commas
     * @param owner user name
     */
    public record Form(String reviewers, String owner) {}
}
