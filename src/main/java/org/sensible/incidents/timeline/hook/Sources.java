package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.incidents.timeline.source.WebhookSource;

/** The kinds of sender that are understood, by name. Threads may share it. */
@ConfluenceComponent
public final class Sources {

    private final Map<String, WebhookSource> byName = new TreeMap<>();
    private final List<OtherBodies> others;

    @Inject
    public Sources(List<WebhookSource> sources, List<OtherBodies> others) {
        sources.forEach(source -> byName.put(source.name(), source));
        this.others = List.copyOf(others);
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Whether senders of that source can sign what they send. */
    public boolean areSigned(String name) {
        return named(name).flatMap(WebhookSource::signature).isPresent();
    }

    /** Hands a body to whoever takes such bodies of that source; empty where it is for a timeline. */
    Optional<OtherBodies.Outcome> takenElsewhere(String name, Payload payload) {
        return others.stream()
                .filter(other -> other.source().equals(name))
                .flatMap(other -> other.take(payload).stream())
                .findFirst();
    }

    Optional<WebhookSource> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
