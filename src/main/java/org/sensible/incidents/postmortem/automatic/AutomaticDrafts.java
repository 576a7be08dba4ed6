package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemRequest;
import org.sensible.incidents.postmortem.Postmortems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drafts the postmortems that are due and that nobody has begun. Each is made as somebody who may make it, by the very call that a
 * person makes, so of two at once one comes first and there is never a second page. A postmortem that ever was is not made again,
 * also when its page was purged. Threads may share it.
 */
@ConfluenceComponent
public final class AutomaticDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticDrafts.class);
    private static final PostmortemRequest AS_SET = new PostmortemRequest(null, null, null, List.of());

    private final DueDrafts due;
    private final Postmortems postmortems;
    private final DraftTries tries;
    private final Acting acting;
    private final DraftNews news;

    @Inject
    public AutomaticDrafts(DueDrafts due, Postmortems postmortems, DraftTries tries, Acting acting, DraftNews news) {
        this.due = due;
        this.postmortems = postmortems;
        this.tries = tries;
        this.acting = acting;
        this.news = news;
    }

    /**
     * Drafts what is due. One that fails does not keep the others back.
     *
     * @return how many pages were made
     */
    public int draft() {
        int made = 0;
        for (DueDrafts.Due one : due.now()) {
            made += draft(one) ? 1 : 0;
        }
        return made;
    }

    private boolean draft(DueDrafts.Due one) {
        Incident incident = one.incident();
        List<Text> refusals = new ArrayList<>();
        try {
            for (Person author : one.authors()) {
                Optional<Pages.PageLink> page = draftedBy(author, incident, refusals);
                if (page.isPresent()) {
                    tries.over(incident);
                    news.drafted(incident, page.get(), author);
                    return true;
                }
            }
        } catch (RuntimeException failed) {
            LOG.error("The postmortem of {} could not be drafted; it is tried again", incident.key(), failed);
            refusals.add(0, Text.of("incidents.postmortem.automatic.hostError"));
        }
        if (due.isBegun(incident)) {
            tries.over(incident);
        } else {
            tries.failed(
                    incident, refusals.isEmpty() ? Text.of("incidents.postmortem.automatic.nobody") : refusals.get(0));
        }
        return false;
    }

    /** Empty where this person cannot make it; why is added. */
    private Optional<Pages.PageLink> draftedBy(Person author, Incident incident, List<Text> refusals) {
        List<Pages.PageLink> made = new ArrayList<>();
        acting.as(author, () -> {
            try {
                made.add(postmortems.create(incident.key(), AS_SET, author));
            } catch (Refusal refusal) {
                refusals.add(refusal.problems().get(0).text());
            }
        });
        return made.stream().findFirst();
    }
}
