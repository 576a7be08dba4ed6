package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.SeenItems;
import org.sensible.incidents.incident.Person;

/** What readers were shown, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoSeenItems implements SeenItems {

    private final ActiveObjects ao;

    @Inject
    public AoSeenItems(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Seen> of(String scope, Person reader) {
        return Arrays.stream(rows(digest(scope, reader)))
                .findFirst()
                .map(row -> new Seen(Nanoseconds.toInstant(row.getSeenAt()), ItemsText.read(row.getItems())));
    }

    @Override
    public void keep(String scope, Person reader, Seen seen) {
        String id = digest(scope, reader);
        ao.delete(rows(id));
        ao.create(
                SeenItemsRow.class,
                new DBParam("VIEW_ID", id),
                new DBParam("SEEN_AT", Nanoseconds.of(seen.at())),
                new DBParam("ITEMS", ItemsText.write(seen.items())));
    }

    @Override
    public void forgetBefore(Instant then) {
        ao.deleteWithSQL(SeenItemsRow.class, "SEEN_AT < ?", Nanoseconds.of(then));
    }

    private SeenItemsRow[] rows(String id) {
        return ao.find(
                SeenItemsRow.class, Query.select().where("VIEW_ID = ?", id).order("SEEN_AT DESC"));
    }

    private static String digest(String scope, Person reader) {
        return Digest.of(scope, reader.key());
    }
}
