package org.sensible.incidents.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Person;

/** One page with its versions, beside the pages of a wiki. */
final class FakeEdits implements PageEdits {

    static final Person PUBLISHER = new Person("key-publisher");

    final List<Version> versions = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    final Set<Person> readers = new HashSet<>();
    Optional<Unpublished> draft = Optional.empty();
    boolean isTrashed;
    int busyFor;
    int turns;

    /** Publishes a version as somebody who works on the page. */
    void publish(String body, Person by) {
        versions.add(new Version(
                versions.size() + 1,
                body,
                by,
                Instant.parse("2026-11-02T10:00:00Z").plusSeconds(60L * versions.size())));
    }

    String body() {
        return versions.get(versions.size() - 1).body();
    }

    @Override
    public Optional<Version> current(long pageId) {
        return isTrashed || versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public Optional<Version> version(long pageId, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    @Override
    public boolean mayEdit(long pageId, Person person) {
        return !readers.contains(person);
    }

    @Override
    public void save(long pageId, String body, String comment) {
        if (busyFor > 0) {
            busyFor--;
            throw new Busy();
        }
        publish(body, PUBLISHER);
        comments.add(comment);
    }

    @Override
    public boolean isPassing(RuntimeException failure) {
        return failure instanceof Busy;
    }

    @Override
    public Optional<Unpublished> unpublished(long pageId) {
        return draft;
    }

    @Override
    public <T> T inTurn(long pageId, Supplier<T> work) {
        turns++;
        return work.get();
    }

    /** Somebody's editor is in the way. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
