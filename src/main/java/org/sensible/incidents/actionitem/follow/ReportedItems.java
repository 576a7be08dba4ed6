package org.sensible.incidents.actionitem.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Keeps the last state that Jira's side reported of each action item; a port. Each call but {@link #inTurn} runs in the unit of
 * work under way.
 */
public interface ReportedItems {

    /**
     * Runs work in a unit of its own, one report of a Jira after the other on all nodes. Must not be called inside a unit.
     *
     * @param work gets the number of that Jira's last report, 0 before the first
     */
    <T> T inTurn(String jira, LongFunction<T> work);

    /** Of those issues the ones that are kept. */
    Map<Long, ItemState> find(String jira, Collection<Long> issueIds);

    /** The kept ones of a range of issues. */
    Map<Long, ItemState> inRange(String jira, ItemReport.Range range);

    /** Keeps a state in the place of what was kept before. */
    void put(String jira, long issueId, ItemState state);

    void remove(String jira, Collection<Long> issueIds);

    /** Writes down that a report was taken. */
    void taken(String jira, long number, Instant at, boolean endsList);

    /** Items of those incidents, in ascending order of their keys. */
    List<ItemState> ofIncidents(Collection<String> incidentKeys);

    /** All that are promised and not done, in ascending order of their keys. */
    List<ItemState> owed();

    /** The same of one Jira. */
    List<ItemState> owed(String jira);

    /** Writes down whether a Jira can mail. */
    void mails(String jira, boolean hasServer);

    /** Whether any Jira can mail, as it said last; false before one did. */
    boolean anyMails();

    /** When any Jira last reported; empty before the first report. */
    Optional<Heard> lastHeard();

    /**
     * When Jira's side was last heard of.
     *
     * @param at when its last report came
     * @param listAt when its last complete list ended; empty before the first
     */
    record Heard(Instant at, Optional<Instant> listAt) {}
}
