package org.sensible.incidents.timeline.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.sensible.incidents.incident.Person;

/** Does what was begun when the test says so, in the test's own thread. */
public final class FakeBackground implements Background {

    final List<Person> acted = new ArrayList<>();
    final Set<Person> gone = new HashSet<>();
    /** What happens while somebody waits. */
    Runnable whilePausing = () -> {
        throw new AssertionError("nothing would end this wait");
    };

    public boolean readOnly;
    public boolean stopping;
    public boolean full;
    private final Queue<Runnable> begun = new ArrayDeque<>();

    /** Does all that was begun. */
    public void work() {
        while (!begun.isEmpty()) {
            begun.remove().run();
        }
    }

    @Override
    public boolean begin(Runnable work) {
        return !full && begun.add(work);
    }

    @Override
    public boolean as(Person person, Runnable work) {
        if (gone.contains(person)) {
            return false;
        }
        acted.add(person);
        work.run();
        return true;
    }

    /** Looks once before, since the work is done in the same thread here. */
    @Override
    public void watch(Runnable work, Runnable meanwhile) {
        meanwhile.run();
        work.run();
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    @Override
    public void pause() {
        whilePausing.run();
    }
}
