package org.sensible.incidents.policy;

/**
 * How many action items an incident raised, as Jira's side reported last; dropped ones are none. Each says how much it matters, else it
 * would be none. Immutable.
 *
 * @param unowned those that are not done and that nobody has
 */
public record ItemCount(int total, int unowned) {

    public ItemCount {
        if (unowned < 0 || unowned > total) {
            throw new IllegalArgumentException("of " + total + " action items " + unowned + " have no owner");
        }
    }
}
