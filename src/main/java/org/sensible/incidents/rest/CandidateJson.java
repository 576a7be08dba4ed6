package org.sensible.incidents.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sensible.incidents.actionitem.candidate.Candidate;
import org.sensible.incidents.host.ItemPropertyJson;

/** Ideas as answers give them: what, how weighty, and in which incidents they came up. */
final class CandidateJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CandidateJson() {}

    static String of(Candidate candidate) {
        return node(candidate).toString();
    }

    static String of(List<Candidate> candidates) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode values = json.putArray("values");
        candidates.forEach(candidate -> values.add(node(candidate)));
        json.put("start", 0).put("limit", Math.max(1, candidates.size())).put("isLastPage", true);
        return json.toString();
    }

    private static ObjectNode node(Candidate candidate) {
        ObjectNode json = JSON.createObjectNode().put("id", candidate.id()).put("summary", candidate.summary());
        if (candidate.kind() != null) {
            json.put("kind", candidate.kind().word());
        }
        json.set("isu", ItemPropertyJson.isu(candidate.isu()));
        json.put("weight", candidate.weight());
        ArrayNode incidents = json.putArray("incidents");
        candidate.sightings().forEach(sighting -> incidents.add(sighting.incident()));
        if (candidate.issueKey() != null) {
            json.put("issue", candidate.issueKey());
        }
        return json;
    }
}
