package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.HookTokens;
import org.sensible.incidents.timeline.hook.Unassigned;

/** What the administrator's page of integrations shows. Threads may share it. */
@ConfluenceComponent
public final class IntegrationsPage {

    private static final int MOST_DELIVERIES = 100;
    private static final int MOST_INCIDENTS = 100;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final HookTokens tokens;
    private final Unassigned unassigned;
    private final Incidents incidents;
    private final People people;

    @Inject
    public IntegrationsPage(HookTokens tokens, Unassigned unassigned, Incidents incidents, People people) {
        this.tokens = tokens;
        this.unassigned = unassigned;
        this.incidents = incidents;
        this.people = people;
    }

    /** @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator */
    View of(Person administrator) {
        return new View(
                tokens.list(administrator).stream().map(this::token).toList(),
                unassigned.list(0, MOST_DELIVERIES, administrator).values().stream()
                        .map(IntegrationsPage::delivery)
                        .toList(),
                incidents.list(IncidentQuery.ALL, 0, MOST_INCIDENTS, administrator).values().stream()
                        .filter(incident -> incident.stage() != Stage.CLOSED)
                        .map(incident -> new Choice(incident.key(), incident.title()))
                        .toList());
    }

    private Token token(HookToken token) {
        return new Token(
                token.id(),
                token.source(),
                token.name(),
                time(token.lastUsedAt()),
                people.describe(token.createdBy()).displayName(),
                time(token.createdAt()));
    }

    private static Waiting delivery(Delivery delivery) {
        return new Waiting(
                delivery.id(),
                time(delivery.receivedAt()),
                delivery.source(),
                delivery.tokenName(),
                delivery.summary());
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : UTC.format(at);
    }

    /**
     * The view of {@code integrations.html.vm}; all times are UTC.
     *
     * @param incidents to which a delivery can be assigned, the newest first
     */
    public record View(List<Token> tokens, List<Waiting> deliveries, List<Choice> incidents) {}

    /** @param usedAt empty while it never was */
    public record Token(String id, String source, String name, String usedAt, String by, String at) {}

    /** A delivery that waits. */
    public record Waiting(String id, String at, String source, String token, String summary) {}

    /** An incident to choose. */
    public record Choice(String key, String title) {}
}
