package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.automatic.DraftTry;
import org.sensible.incidents.postmortem.automatic.DraftTryStore;

/** Failed tries in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoDraftTryStore implements DraftTryStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveObjects ao;

    @Inject
    public AoDraftTryStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<DraftTry> of(Collection<String> incidentKeys) {
        return Portions.of(List.copyOf(incidentKeys)).stream()
                .flatMap(keys -> Arrays.stream(ao.find(
                        DraftTryRow.class,
                        Query.select().where("INCIDENT_KEY IN (" + Portions.places(keys) + ")", keys.toArray()))))
                .map(AoDraftTryStore::read)
                .toList();
    }

    @Override
    public void keep(DraftTry failed) {
        DraftTryRow row = Arrays.stream(
                        ao.find(DraftTryRow.class, Query.select().where("INCIDENT_KEY = ?", failed.incidentKey())))
                .findFirst()
                .orElseGet(() -> ao.create(
                        DraftTryRow.class,
                        new DBParam("INCIDENT_KEY", failed.incidentKey()),
                        new DBParam("TRIED_AT", Nanoseconds.of(failed.triedAt())),
                        new DBParam("NEXT_AT", Nanoseconds.of(failed.nextAt()))));
        row.setTriedAt(Nanoseconds.of(failed.triedAt()));
        row.setNextAt(Nanoseconds.of(failed.nextAt()));
        row.setWhyJson(text(failed.why()));
        row.save();
    }

    @Override
    public void remove(String incidentKey) {
        ao.deleteWithSQL(DraftTryRow.class, "INCIDENT_KEY = ?", incidentKey);
    }

    private static DraftTry read(DraftTryRow row) {
        return new DraftTry(
                row.getIncidentKey(),
                Nanoseconds.toInstant(row.getTriedAt()),
                Nanoseconds.toInstant(row.getNextAt()),
                text(row.getWhyJson()));
    }

    private static String text(Text why) {
        ObjectNode json = JSON.createObjectNode();
        WordsText.write(json, why);
        return json.toString();
    }

    private static Text text(String json) {
        try {
            return WordsText.read(JSON.readTree(json));
        } catch (JsonProcessingException ownWords) {
            throw new IllegalStateException("a reason that cannot be read: " + json, ownWords);
        }
    }
}
