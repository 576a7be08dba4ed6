package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;

/**
 * For whom the incidents of the index are: all those that are for the same people have the same word, so that a reader's share
 * of the index is asked for by a few words, however many incidents are restricted.
 */
final class AudienceRows {

    /** Of incidents that are for everybody. */
    static final String EVERYBODY = "everybody";

    /** Of drills, which are kept and never listed. */
    private static final String NOBODY = "nobody";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveObjects ao;

    AudienceRows(ActiveObjects ao) {
        this.ao = ao;
    }

    static String word(Restriction restriction) {
        return restriction.isNone() ? EVERYBODY : Digest.of(members(restriction));
    }

    /** The word for the incident; for whom it is gets known with it. */
    String keep(Incident incident) {
        if (incident.drill()) {
            return NOBODY;
        }
        String word = word(incident.restriction());
        if (!word.equals(EVERYBODY)
                && ao.count(AudienceRow.class, Query.select().where("AUDIENCE = ?", word)) == 0) {
            ao.create(
                    AudienceRow.class,
                    new DBParam("AUDIENCE", word),
                    new DBParam("MEMBERS", members(incident.restriction())));
        }
        return word;
    }

    List<Restriction> all() {
        return Arrays.stream(ao.find(AudienceRow.class, Query.select()))
                .map(AudienceRow::getMembers)
                .distinct()
                .map(AudienceRows::restriction)
                .toList();
    }

    private static String members(Restriction restriction) {
        ObjectNode members = JSON.createObjectNode();
        ArrayNode users = members.putArray("users");
        restriction.users().forEach(user -> users.add(user.key()));
        ArrayNode groups = members.putArray("groups");
        restriction.groups().forEach(groups::add);
        return members.toString();
    }

    private static Restriction restriction(String members) {
        try {
            JsonNode read = JSON.readTree(members);
            return new Restriction(
                    texts(read.path("users")).stream().map(Person::new).collect(Collectors.toSet()),
                    texts(read.path("groups")).stream().collect(Collectors.toSet()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a row of PM_AUDIENCE holds no JSON: " + members, broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
