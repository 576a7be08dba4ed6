package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.outbox.Outbox;

/** The outbox as a table of Active Objects. Threads may share it. */
@JiraComponent
public final class AoOutbox implements Outbox {

    private final ActiveObjects ao;

    @Inject
    public AoOutbox(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void append(long issueId) {
        ao.create(OutboxRow.class, new DBParam("ISSUE_NO", issueId));
    }

    @Override
    public List<Note> oldest(int most) {
        return Arrays.stream(
                        ao.find(OutboxRow.class, Query.select().order("ID ASC").limit(most)))
                .map(row -> new Note(row.getID(), row.getIssueNo()))
                .toList();
    }

    @Override
    public void drop(Collection<Long> numbers) {
        List<Integer> ids = numbers.stream().map(Math::toIntExact).toList();
        for (List<Integer> some : Portions.of(ids)) {
            ao.deleteWithSQL(OutboxRow.class, "ID IN (" + Portions.places(some) + ")", some.toArray());
        }
    }

    @Override
    public int size() {
        return ao.count(OutboxRow.class);
    }
}
