package org.sensible.incidents.confluence;

import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortems;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Makes a page that the create dialog has made from our blueprint the postmortem of its incident. This is the one place
 * where the host's wizard meets what the REST call does in one transaction of its own.
 *
 * <p>The host publishes the event in the thread and, where it has one, the transaction that made the page, and only logs
 * what a listener throws. So when somebody else was faster, and the incident has its postmortem already, the failed unit of
 * work marks that transaction and no second page stays; on a host that has committed the page by then, it stays as a page
 * like others that belongs to no incident. The incident keeps the first one either way.
 */
@ConfluenceComponent
public final class PostmortemPageListener implements InitializingBean, DisposableBean {

    private static final String BLUEPRINT = ":postmortem-blueprint";

    private final EventPublisher events;
    private final Postmortems postmortems;

    @Inject
    public PostmortemPageListener(@ConfluenceImport EventPublisher events, Postmortems postmortems) {
        this.events = events;
        this.postmortems = postmortems;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    /** Called by the host; pages of other blueprints are none of ours. */
    @EventListener
    public void pageMade(BlueprintPageCreateEvent event) {
        if (isOurs(event)) {
            Object incident = event.getContext().get(PostmortemContextProvider.INCIDENT);
            Person author = new Person(event.getCreator().getKey().getStringValue());
            postmortems.adopt(String.valueOf(incident).strip(), event.getPage().getId(), author);
        }
    }

    private static boolean isOurs(BlueprintPageCreateEvent event) {
        return Optional.ofNullable(event.getBlueprint().getModuleCompleteKey())
                .filter(key -> key.endsWith(BLUEPRINT))
                .isPresent();
    }
}
