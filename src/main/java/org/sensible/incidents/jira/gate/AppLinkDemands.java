package org.sensible.incidents.jira.gate;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.gate.DemandsInWiki;
import org.sensible.incidents.actionitem.gate.OpenDemand;
import org.sensible.incidents.actionitem.gate.OpenDemand.Stand;
import org.sensible.incidents.actionitem.gate.Standing;
import org.sensible.incidents.jira.WikiCalls;

/** Demands as the plugin's REST in Confluence gives them. Threads may share it. */
@JiraComponent
public final class AppLinkDemands implements DemandsInWiki {

    private final WikiCalls wiki;

    @Inject
    public AppLinkDemands(WikiCalls wiki) {
        this.wiki = wiki;
    }

    @Override
    public List<Standing> of(String issueKey, @Nullable String named) throws Silent, NotAuthorised {
        String incident = named == null ? "" : "?incident=" + encoded(named);
        JsonNode answer = wiki.get("/issues/" + encoded(issueKey) + "/demands" + incident);
        if (!answer.path("values").isArray()) {
            throw new Silent(Silent.Why.REFUSED, "Confluence answered without demands", null);
        }
        List<Standing> found = new ArrayList<>();
        for (JsonNode each : answer.path("values")) {
            found.add(new Standing(
                    each.path("incident").asText(), each.path("url").asText(), open(each.path("demands"))));
        }
        return found;
    }

    private static List<OpenDemand> open(JsonNode demands) {
        List<OpenDemand> open = new ArrayList<>();
        for (JsonNode demand : demands) {
            stand(demand)
                    .ifPresent(
                            stand -> open.add(new OpenDemand(demand.path("text").asText(), stand)));
        }
        return open;
    }

    /** Empty for what is kept, excepted, or was done late. */
    private static Optional<Stand> stand(JsonNode demand) {
        return switch (demand.path("state").asText()) {
            case "notYet" -> Optional.of(Stand.NOT_YET);
            case "due" -> Optional.of(Stand.DUE);
            case "broken" -> demand.hasNonNull("at") ? Optional.empty() : Optional.of(Stand.LATE);
            default -> Optional.empty();
        };
    }

    @Override
    public void overruled(String incident, String issueKey, String reason) throws Silent, NotAuthorised {
        wiki.post(
                "/issues/" + encoded(issueKey) + "/overrides",
                JsonNodeFactory.instance.objectNode().put("incident", incident).put("reason", reason));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
