package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.sensible.incidents.timeline.NewEvent;

/**
 * Something that holds many events: an export, a text, a table, the history of an issue. It gives them one after the
 * other, so that whoever takes it may record them in portions, count, and stop between two. The same content gives the
 * same events under the same external ids. Read once, by one thread, before it is closed.
 */
public interface Import extends Closeable {

    /**
     * Gives every event, in the order of the content.
     *
     * @param into takes one event at a time; what it throws ends the reading
     * @return what is to be said when all of it was read
     * @throws org.sensible.incidents.incident.InvalidInput where it cannot be taken at all; formats that can tell find out
     *     before they give the first event
     */
    Rest read(Consumer<NewEvent> into) throws IOException;

    /** How many entries there are, skipped ones included; {@code null} where only the end tells. */
    @Nullable
    default Integer size() {
        return null;
    }

    /** Lets go of what it was read from; most have nothing. */
    @Override
    default void close() throws IOException {}

    /**
     * What did not become an event.
     *
     * @param skipped how many entries are not for a timeline, or wait for an answer
     * @param questions what only a person can answer, in the order of the content
     */
    record Rest(int skipped, List<Question> questions) {

        public Rest {
            questions = List.copyOf(questions);
        }
    }
}
