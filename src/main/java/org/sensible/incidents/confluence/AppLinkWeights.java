package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.WeightsInJira;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.host.WeightsJson;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;

/** The weights of our part in the Jira to which the application link leads. Threads may share it. */
@ConfluenceComponent
public final class AppLinkWeights implements WeightsInJira {

    private static final String PATH = "/rest/incidents/1.0/weights";

    private final JiraCalls jira;

    @Inject
    public AppLinkWeights(JiraCalls jira) {
        this.jira = jira;
    }

    @Override
    public Weights read() {
        try {
            return WeightsJson.read(answer(MethodType.GET, null));
        } catch (InvalidInput unreadable) {
            throw new JiraSilent(Text.of("incidents.actionItem.jira.unreadable"));
        }
    }

    @Override
    public void write(Weights weights) {
        answer(MethodType.PUT, WeightsJson.write(weights));
    }

    private JsonNode answer(MethodType method, @Nullable JsonNode body) {
        LinkedCall.Answer answer = jira.call(method, PATH, body);
        return switch (answer.status()) {
            case 200 -> answer.json();
            case 403 -> throw new NotPermitted(Text.of("incidents.weights.jira.notPermitted"));
            case 404 -> throw new NotFound(Text.of("incidents.weights.jira.absent"));
            default -> throw new JiraSilent(Text.of("incidents.actionItem.jira.failed", answer.status()));
        };
    }
}
