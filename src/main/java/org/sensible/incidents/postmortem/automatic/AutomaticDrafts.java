package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemProposals;
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

    private final DueDrafts due;
    private final Postmortems postmortems;
    private final PostmortemProposals proposals;
    private final DraftTries tries;
    private final Acting acting;
    private final DraftNews news;

    /** Those that were due while nothing could be written, as this node has seen it. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    @Inject
    public AutomaticDrafts(
            DueDrafts due,
            Postmortems postmortems,
            PostmortemProposals proposals,
            DraftTries tries,
            Acting acting,
            DraftNews news) {
        this.due = due;
        this.postmortems = postmortems;
        this.proposals = proposals;
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
            if (waiting.remove(one.incident().key())) {
                tries.note(one.incident(), Text.of("incidents.postmortem.automatic.waited"));
            }
            made += draft(one) ? 1 : 0;
        }
        waiting.clear();
        return made;
    }

    /** Nothing can be written now: what is due is said in its timeline as soon as something can. */
    public void paused() {
        due.now().forEach(one -> waiting.add(one.incident().key()));
    }

    private boolean draft(DueDrafts.Due one) {
        Incident incident = one.incident();
        List<Text> refusals = new ArrayList<>();
        try {
            for (Person author : one.authors()) {
                Optional<Drafted> made = draftedBy(author, incident, refusals);
                if (made.isPresent()) {
                    tries.over(incident);
                    made.get().notes().forEach(note -> tries.note(incident, note));
                    news.drafted(incident, made.get().page(), author, made.get().notes());
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
    private Optional<Drafted> draftedBy(Person author, Incident incident, List<Text> refusals) {
        List<Drafted> made = new ArrayList<>();
        acting.as(author, () -> {
            try {
                String other = proposals.otherTitle(incident.key(), author).orElse(null);
                PostmortemRequest wanted = new PostmortemRequest(null, null, other, List.of());
                made.add(new Drafted(postmortems.create(incident.key(), wanted, author), other != null));
            } catch (Refusal refusal) {
                refusals.add(refusal.problems().get(0).text());
            }
        });
        return made.stream().findFirst();
    }

    /** @param isRenamed whether some page had the usual title */
    private record Drafted(Pages.PageLink page, boolean isRenamed) {

        List<Text> notes() {
            return isRenamed ? List.of(Text.of("incidents.postmortem.automatic.renamed", page.title())) : List.of();
        }
    }
}
