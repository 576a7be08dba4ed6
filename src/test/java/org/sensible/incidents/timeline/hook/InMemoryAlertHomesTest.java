package org.sensible.incidents.timeline.hook;

/** The fake keeps the contract too. */
public class InMemoryAlertHomesTest extends AlertHomesContract {

    private final InMemoryAlertHomes homes = new InMemoryAlertHomes();

    @Override
    protected AlertHomes homes() {
        return homes;
    }
}
