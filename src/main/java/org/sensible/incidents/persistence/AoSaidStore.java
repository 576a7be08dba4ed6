package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.similar.Said;
import org.sensible.incidents.postmortem.similar.SaidStore;

/** What pages say in a table of Active Objects; of two who write at once the later wins. Threads may share it. */
@ConfluenceComponent
public final class AoSaidStore implements SaidStore {

    private static final String BETWEEN_WORDS = " ";
    private static final String BETWEEN_FACTORS = "\n";

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoSaidStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public Map<String, Said> of(Collection<String> incidentKeys) {
        Map<String, Said> said = new HashMap<>();
        unit.run(() -> {
            for (List<String> portion : Portions.of(List.copyOf(incidentKeys))) {
                String where = "INCIDENT_KEY IN (" + Portions.places(portion) + ")";
                for (SaidRow row : ao.find(
                        SaidRow.class,
                        Query.select().where(where, portion.toArray()).order("ID ASC"))) {
                    said.put(
                            row.getIncidentKey(),
                            new Said(
                                    row.getPageId(),
                                    parts(row.getWordsText(), BETWEEN_WORDS),
                                    parts(row.getFactorsText(), BETWEEN_FACTORS)));
                }
            }
        });
        return said;
    }

    @Override
    public void keep(String incidentKey, Said said) {
        unit.run(() -> {
            SaidRow[] rows = ao.find(
                    SaidRow.class,
                    Query.select().where("INCIDENT_KEY = ?", incidentKey).order("ID ASC"));
            SaidRow row = rows.length > 0
                    ? rows[rows.length - 1]
                    : ao.create(
                            SaidRow.class,
                            new DBParam("INCIDENT_KEY", incidentKey),
                            new DBParam("PAGE_ID", said.pageId()));
            row.setPageId(said.pageId());
            row.setWordsText(text(said.words(), BETWEEN_WORDS));
            row.setFactorsText(text(said.factors(), BETWEEN_FACTORS));
            row.save();
        });
    }

    @Override
    public void remove(String incidentKey) {
        unit.run(() -> ao.deleteWithSQL(SaidRow.class, "INCIDENT_KEY = ?", incidentKey));
    }

    private static List<String> parts(@Nullable String text, String between) {
        return text == null ? List.of() : List.of(text.split(between));
    }

    @Nullable
    private static String text(List<String> parts, String between) {
        return parts.isEmpty() ? null : String.join(between, parts);
    }
}
