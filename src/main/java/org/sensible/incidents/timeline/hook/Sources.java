package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sensible.incidents.timeline.source.WebhookSource;

/** The kinds of sender that are understood, by name. Threads may share it. */
@ConfluenceComponent
public final class Sources {

    private final Map<String, WebhookSource> byName = new TreeMap<>();

    @Inject
    public Sources(List<WebhookSource> sources) {
        sources.forEach(source -> byName.put(source.name(), source));
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Whether senders of that source can sign what they send. */
    public boolean areSigned(String name) {
        return named(name).flatMap(WebhookSource::signature).isPresent();
    }

    Optional<WebhookSource> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
