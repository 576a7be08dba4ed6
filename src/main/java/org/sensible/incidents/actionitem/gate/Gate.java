package org.sensible.incidents.actionitem.gate;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether an issue may take a step: not while something is open of what the policy asks of its incident, unless a reason is given; always
 * where Confluence cannot be asked. Threads may share it.
 */
@JiraComponent
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final DemandsInWiki wiki;

    @Inject
    public Gate(DemandsInWiki wiki) {
        this.wiki = wiki;
    }

    /**
     * An issue before a step.
     *
     * @param incident to which it belongs as an action item; {@code null} for none
     * @param comment that is written on the way; {@code null} for none
     */
    public record Step(
            String issueKey,
            @Nullable String incident,
            @Nullable String comment) {}

    public Verdict judge(Step step, GateRules rules) {
        if (step.incident() != null && !rules.alsoForItems()) {
            return new Verdict.Kept();
        }
        Optional<OverrideReason> reason = OverrideReason.in(step.comment());
        boolean isMissing = reason.filter(OverrideReason::isMissing).isPresent();
        try {
            List<Standing> open = wiki.of(step.issueKey(), step.incident()).stream()
                    .map(standing -> standing.heldUpBy(rules))
                    .filter(standing -> !standing.open().isEmpty())
                    .toList();
            if (open.isEmpty()) {
                return new Verdict.Kept();
            }
            return reason.isEmpty() || isMissing
                    ? new Verdict.HeldUp(open, isMissing)
                    : overrule(step, open, reason.get());
        } catch (DemandsInWiki.NotAuthorised notYet) {
            return reason.isEmpty() || isMissing
                    ? new Verdict.AllowFirst(notYet.where(), isMissing)
                    : new Verdict.Overruled(List.of());
        } catch (DemandsInWiki.Silent silent) {
            LOG.warn("{} goes on without its incident's demands: {}", step.issueKey(), silent.getMessage());
            return new Verdict.NotAsked(silent.why());
        }
    }

    /** The comment in Jira keeps the reason in any case. */
    private Verdict overrule(Step step, List<Standing> open, OverrideReason reason) {
        List<String> untold = new ArrayList<>();
        for (Standing standing : open) {
            try {
                wiki.overruled(standing.incident(), step.issueKey(), reason.text());
            } catch (DemandsInWiki.Silent | DemandsInWiki.NotAuthorised untellable) {
                LOG.warn(
                        "{} goes on with a reason, but the timeline of {} does not say so: {}",
                        step.issueKey(),
                        standing.incident(),
                        untellable.getMessage());
                untold.add(standing.incident());
            }
        }
        return new Verdict.Overruled(untold);
    }
}
