package org.sensible.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong on purpose, so that tests can see how the plugin takes it: set by administrators with
 * {@code POST /rest/sandbox/1.0/faults}. Everything is well at the start. Threads may share it.
 */
public final class Faults {

    /** How the other product answers. */
    public enum Link {
        OK,
        DOWN,
        SLOW,
        /** It does what it is asked, and its answer does not come in time. */
        LOST,
        UNAUTHORISED,
        /** Nobody has linked the two. */
        NONE
    }

    /** How mails leave the product. */
    public enum Mail {
        OK,
        /** No mail server is set, as in many installations. */
        NONE,
        /** It does not answer. */
        FAIL
    }

    private volatile Mail mail = Mail.OK;
    private volatile boolean readOnly;
    private volatile Link link = Link.OK;
    private volatile boolean reconcile = true;
    private volatile boolean eventsLost;
    private volatile boolean epics = true;
    private final AtomicInteger externalChanges = new AtomicInteger();
    private final Set<String> authorised = ConcurrentHashMap.newKeySet();

    public Mail mail() {
        return mail;
    }

    public void mail(Mail state) {
        mail = state;
    }

    /** Whether an administrator switched the product to read-only mode. */
    public boolean readOnly() {
        return readOnly;
    }

    public void readOnly(boolean on) {
        readOnly = on;
    }

    /** How the other product answers over the application link. */
    public Link link() {
        return link;
    }

    /** Sets it for everybody: whoever had authorised the link is asked again. */
    public void link(Link state) {
        authorised.clear();
        link = state;
    }

    /** Whether there is a link at all. */
    public boolean isLinked() {
        return link != Link.NONE;
    }

    /** Ends {@link Link#UNAUTHORISED} for a user. */
    public void authorise(String userKey) {
        authorised.add(userKey);
    }

    /** Whether the user has to authorise the link before it can be used. */
    public boolean mustAuthorise(String userKey) {
        return link == Link.UNAUTHORISED && !authorised.contains(userKey);
    }

    /** Whether a draft that was begun before an outside save is merged when it is published. */
    public boolean reconcile() {
        return reconcile;
    }

    public void reconcile(boolean works) {
        reconcile = works;
    }

    /** Whether projects have a type of issue for epics. */
    public boolean hasEpics() {
        return epics;
    }

    public void epics(boolean areThere) {
        epics = areThere;
    }

    /** Whether nobody hears of a page that is saved, as when a node stops between the commit and its listeners. */
    public boolean eventsLost() {
        return eventsLost;
    }

    public void eventsLost(boolean on) {
        eventsLost = on;
    }

    /** How many of the next saves of a page are refused because of changes outside the editor. */
    public int externalChanges() {
        return externalChanges.get();
    }

    public void externalChanges(int saves) {
        externalChanges.set(saves);
    }

    /** Whether this save is one that is to be refused; counts it. */
    public boolean refuseThisSave() {
        return externalChanges.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
