package org.sensible.incidents.confluence;

import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import org.sensible.incidents.policy.page.PolicyVersions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Puts a policy in force as soon as its page is published. Nothing depends on it: what it misses is read by the next write,
 * or by the job.
 */
@ConfluenceComponent
public final class PolicyPageListener implements InitializingBean, DisposableBean {

    private final EventPublisher events;
    private final PolicyVersions versions;

    @Inject
    public PolicyPageListener(@ConfluenceImport EventPublisher events, PolicyVersions versions) {
        this.events = events;
        this.versions = versions;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    /** Called by the host, in the transaction that saves the page. */
    @EventListener
    public void pagePublished(PageUpdateEvent event) {
        versions.published(event.getPage().getId());
    }
}
