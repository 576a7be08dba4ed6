package org.sensible.incidents.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Reminded;
import org.sensible.incidents.policy.SeverityLevel;
import org.sensible.incidents.policy.Term;

/** A policy as the text of a column: one JSON object. Fields are only ever added. */
final class PolicyText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyText() {}

    static String write(Policy policy) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", policy.version());
        json.put("owner", policy.owner() == null ? null : policy.owner().key());
        json.put("reviewDays", policy.reviewDays());
        ArrayNode levels = json.putArray("levels");
        policy.levels().forEach(level -> write(levels.addObject(), level));
        ArrayNode roles = json.putArray("roles");
        policy.roles().forEach(role -> write(roles.addObject(), role));
        ArrayNode rules = json.putArray("rules");
        policy.rules().forEach(rule -> write(rules.addObject(), rule));
        CoverageText.write(json.putArray("coverage"), policy.coverage());
        term(json, "draftWithin", policy.draftWithin());
        return json.toString();
    }

    static Policy read(String text) {
        JsonNode json = tree(text);
        return new Policy(
                json.path("version").asInt(),
                person(json.path("owner")),
                json.path("reviewDays").asInt(),
                list(json.path("levels"), PolicyText::level),
                list(json.path("roles"), PolicyText::role),
                list(json.path("rules"), PolicyText::rule),
                CoverageText.read(json.path("coverage")),
                term(json.path("draftWithin")));
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was stored of a policy is no JSON", broken);
        }
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(element -> all.add(each.apply(element)));
        return all;
    }

    static void people(ObjectNode json, Iterable<Person> people) {
        ArrayNode keys = json.putArray("people");
        people.forEach(person -> keys.add(person.key()));
    }

    static List<Person> people(JsonNode json) {
        return list(json.path("people"), key -> new Person(key.asText()));
    }

    private static void write(ObjectNode json, SeverityLevel level) {
        json.put("name", level.severity().name());
        json.put("meaning", level.meaning().arguments().get(0).toString());
        json.put("example", level.example());
        term(json, "respondWithin", level.respondWithin());
        term(json, "updateEvery", level.updateEvery());
        json.put("postmortem", level.asksForPostmortem());
        term(json, "postmortemDue", level.postmortemDue());
        json.put("atAnyHour", level.atAnyHour());
    }

    private static SeverityLevel level(JsonNode json) {
        return new SeverityLevel(
                new Severity(json.path("name").asText()),
                SeverityLevel.inTheWords(json.path("meaning").asText()),
                text(json.path("example")),
                term(json.path("respondWithin")),
                term(json.path("updateEvery")),
                json.path("postmortem").asBoolean(),
                term(json.path("postmortemDue")),
                json.path("atAnyHour").asBoolean());
    }

    private static void write(ObjectNode json, PolicyRole role) {
        json.put("name", role.name());
        json.put("duty", role.duty());
        json.put("who", role.who());
        people(json, role.people());
    }

    private static PolicyRole role(JsonNode json) {
        return new PolicyRole(
                json.path("name").asText(), text(json.path("duty")), text(json.path("who")), people(json));
    }

    private static void write(ObjectNode json, PolicyRule rule) {
        json.put("slug", rule.slug());
        json.put("what", rule.what());
        json.put("demand", rule.demand() == null ? null : rule.demand().name());
        ArrayNode severities = json.putArray("severities");
        rule.severities().forEach(severity -> severities.add(severity.name()));
        term(json, "within", rule.within());
        json.put("from", rule.from() == null ? null : rule.from().name());
        ObjectNode reminded = json.putObject("reminded");
        reminded.put("words", rule.reminded().words());
        ArrayNode parts = reminded.putArray("parts");
        rule.reminded().parts().stream().sorted().forEach(part -> parts.add(part.name()));
        people(reminded, rule.reminded().people());
    }

    private static PolicyRule rule(JsonNode json) {
        String demand = text(json.path("demand"));
        String from = text(json.path("from"));
        JsonNode reminded = json.path("reminded");
        return new PolicyRule(
                json.path("slug").asText(),
                json.path("what").asText(),
                demand == null ? null : Demand.Rule.valueOf(demand),
                list(json.path("severities"), name -> new Severity(name.asText())),
                term(json.path("within")),
                from == null ? null : Milestone.valueOf(from),
                new Reminded(
                        reminded.path("words").asText(),
                        Set.copyOf(list(reminded.path("parts"), part -> Reminded.Part.valueOf(part.asText()))),
                        people(reminded)));
    }

    private static void term(ObjectNode json, String field, @Nullable Term term) {
        if (term != null) {
            json.putObject(field)
                    .put("amount", term.amount())
                    .put("unit", term.unit().name());
        }
    }

    @Nullable
    private static Term term(JsonNode json) {
        return json.isObject()
                ? new Term(
                        Term.Unit.valueOf(json.path("unit").asText()),
                        json.path("amount").asInt())
                : null;
    }

    @Nullable
    private static Person person(JsonNode json) {
        String key = text(json);
        return key == null ? null : new Person(key);
    }

    @Nullable
    static String text(JsonNode json) {
        return json.isTextual() ? json.asText() : null;
    }
}
