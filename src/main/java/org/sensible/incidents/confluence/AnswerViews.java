package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.follow.ItemAnswer;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** One action item, as Jira shows it to the reader, and what can be answered. Threads may share it. */
@ConfluenceComponent
public final class AnswerViews {

    private final IssueGateway jira;
    private final Links links;
    private final Wording wording;

    @Inject
    public AnswerViews(IssueGateway jira, Links links, Wording wording) {
        this.jira = jira;
        this.links = links;
        this.wording = wording;
    }

    /**
     * The view of {@code answer.html.vm}.
     *
     * @param summary in Jira's words; empty where Jira shows the item to this reader not, or not now
     * @param about status, assignee and day, in words
     * @param trouble why there is nothing to answer; empty where there is
     * @param authorise where the reader allows this product to act in Jira; empty where that is not the trouble
     * @param incidentUrl empty where the item names no incident
     */
    public record View(
            String key,
            String url,
            String summary,
            String about,
            String incident,
            String incidentUrl,
            String trouble,
            String authorise,
            List<Choice> choices) {}

    /** One answer. */
    public record Choice(String value, String label, boolean isChosen) {}

    View of(String key, ItemAnswer.Kind chosen) {
        try {
            ActionItem item = jira.read(key);
            if (item.property() == null) {
                return nothing(key, wording.tell(Text.of("incidents.answer.page.noItem", key)), "");
            }
            String incident = item.property().incident();
            return new View(
                    item.key(),
                    item.url(),
                    item.summary(),
                    about(item),
                    incident,
                    incident.matches("[A-Z]+-[0-9]+") ? links.incident(incident) : "",
                    "",
                    "",
                    Stream.of(ItemAnswer.Kind.values())
                            .map(kind -> new Choice(kind.word(), label(kind), kind == chosen))
                            .toList());
        } catch (JiraNotAuthorised notYet) {
            return nothing(key, said(notYet), notYet.where().orElse(""));
        } catch (Refusal refused) {
            return nothing(key, said(refused), "");
        }
    }

    private String said(Refusal refused) {
        return wording.tell(refused.problems().get(0).text());
    }

    private static View nothing(String key, String trouble, String authorise) {
        return new View(key, "", "", "", "", "", trouble, authorise, List.of());
    }

    private String about(ActionItem item) {
        String assignee = item.assignee() == null
                ? wording.tell(Text.of("incidents.answer.page.nobody"))
                : item.assignee().displayName();
        String due = item.due() == null
                ? wording.tell(Text.of("incidents.answer.page.noDay"))
                : item.due().toString();
        return wording.tell(Text.of("incidents.answer.page.about", item.status(), assignee, due));
    }

    private String label(ItemAnswer.Kind kind) {
        return wording.tell(Text.of("incidents.answer.page." + kind.word()));
    }
}
