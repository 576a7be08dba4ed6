package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sensible.incidents.incident.AutomaticDeclaration;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.Unassigned;

/** What the administrator's page of integrations shows. Threads may share it. */
@ConfluenceComponent
public final class IntegrationsPage {

    private static final int MOST_DELIVERIES = 100;
    private static final int MOST_INCIDENTS = 100;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final IntegrationsTokens tokens;
    private final IntegrationsDeliveries deliveries;
    private final IntegrationsSenders senders;
    private final Unassigned unassigned;
    private final Incidents incidents;
    private final AutomaticDeclaration declaration;

    @Inject
    public IntegrationsPage(
            IntegrationsTokens tokens,
            IntegrationsDeliveries deliveries,
            IntegrationsSenders senders,
            Unassigned unassigned,
            Incidents incidents,
            AutomaticDeclaration declaration) {
        this.tokens = tokens;
        this.deliveries = deliveries;
        this.senders = senders;
        this.unassigned = unassigned;
        this.incidents = incidents;
        this.declaration = declaration;
    }

    /**
     * @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator
     */
    View of(Person administrator) {
        return new View(
                tokens.of(administrator),
                deliveries.of(administrator),
                unassigned.list(0, MOST_DELIVERIES, administrator).values().stream()
                        .map(IntegrationsPage::delivery)
                        .toList(),
                incidents.list(IncidentQuery.ALL, 0, MOST_INCIDENTS, administrator).values().stream()
                        .filter(incident -> incident.stage() != Stage.CLOSED && !incident.drill())
                        .map(incident -> new Choice(incident.key(), incident.title()))
                        .toList(),
                senders.all(),
                senders.slack(),
                declaration.severities());
    }

    private static Waiting delivery(Delivery delivery) {
        return new Waiting(
                delivery.id(),
                time(delivery.receivedAt()),
                IntegrationsSenders.nameOf(delivery.source()),
                delivery.sender().tokenName(),
                delivery.summary());
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : UTC.format(at);
    }

    static String exactTime(Instant at) {
        return EXACT.format(at);
    }

    /**
     * The view of {@code integrations.html.vm}; all times are UTC.
     *
     * @param last deliveries
     * @param incidents to which a delivery can be assigned, the newest first
     * @param severities with which a rule can declare
     */
    public record View(
            List<IntegrationsTokens.Token> tokens,
            List<IntegrationsDeliveries.Row> last,
            List<Waiting> deliveries,
            List<Choice> incidents,
            List<IntegrationsSenders.Sender> senders,
            IntegrationsSenders.Sender slack,
            List<String> severities) {}

    /** A delivery that waits. */
    public record Waiting(String id, String at, String source, String token, String summary) {}

    /** An incident to choose. */
    public record Choice(String key, String title) {}

    /**
     * The whole page.
     *
     * @param tokensHtml and the others, each a part of the page
     */
    public record Parts(
            View view, String tokensHtml, String deliveriesHtml, String unassignedHtml, String sendersHtml) {}
}
