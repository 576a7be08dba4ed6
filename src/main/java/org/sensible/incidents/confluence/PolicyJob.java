package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.policy.page.PolicyReviewReminder;
import org.sensible.incidents.policy.page.PolicyVersions;
import org.sensible.incidents.policy.page.PolicyWishes;

/** Every hour, reads the versions of policy pages that nobody has read, fulfils what was asked for and is there, and reminds of reviews. */
@ConfluenceComponent
public final class PolicyJob implements Job {

    private final PolicyVersions versions;
    private final PolicyWishes wishes;
    private final PolicyReviewReminder reviews;

    @Inject
    public PolicyJob(PolicyVersions versions, PolicyWishes wishes, PolicyReviewReminder reviews) {
        this.versions = versions;
        this.wishes = wishes;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        versions.refresh();
        return wishes.fulfil() + " wishes fulfilled, " + reviews.send() + " reviews reminded of";
    }
}
