package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.export.ExportedPostmortem;

/** The action items of an exported postmortem, as Jira shows them to who asks. Threads may share it. */
@ConfluenceComponent
public final class ExportedItems {

    private final ActionItems items;
    private final Wording wording;

    @Inject
    public ExportedItems(ActionItems items, Wording wording) {
        this.items = items;
        this.wording = wording;
    }

    /** A Jira that is silent, or does not know the caller yet, is said in words and breaks no export. */
    ExportedPostmortem.Items of(String incidentKey, Person reader) {
        String title = wording.tell(Text.of("incidents.postmortem.page.action-items"));
        try {
            List<ExportedPostmortem.Item> all = items.of(incidentKey, reader).items().stream()
                    .map(item -> new ExportedPostmortem.Item(item.key(), item.url(), item.summary(), item.status()))
                    .toList();
            return new ExportedPostmortem.Items(title, all, null);
        } catch (Refusal silent) {
            return new ExportedPostmortem.Items(
                    title, List.of(), wording.tell(silent.problems().get(0).text()));
        }
    }
}
