package org.sensible.incidents.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.NotAuthorised;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent;
import org.sensible.incidents.jira.WikiCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /incident-names?incident=INC-7&incident=INC-9}: titles of incidents as Confluence tells them to this person over the person's
 * own link; kept nowhere in Jira. What Confluence does not tell has no entry, whatever the reason is; {@code authorise} is where the person allows Jira
 * to ask.
 */
@Path("/incident-names")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentNamesResource {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentNamesResource.class);
    private static final int MOST = 100;

    private final WikiCalls wiki;

    @Inject
    public IncidentNamesResource(WikiCalls wiki) {
        this.wiki = wiki;
    }

    @GET
    public String read(@QueryParam("incident") List<String> keys) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        nothing.putArray("values");
        if (keys.isEmpty() || !wiki.isLinked()) {
            return nothing.toString();
        }
        String query = keys.stream()
                .limit(MOST)
                .map(key -> "incident=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            JsonNode told = wiki.get("/incident-names?" + query);
            return told.path("values").isArray() ? told.toString() : nothing.toString();
        } catch (NotAuthorised notYet) {
            if (notYet.where() != null) {
                nothing.put("authorise", notYet.where().toString());
            }
            return nothing.toString();
        } catch (Silent silent) {
            LOG.info("Incidents are shown by their keys alone: {}", silent.getMessage());
            return nothing.toString();
        }
    }
}
