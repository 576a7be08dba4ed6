package org.sensible.incidents.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.hook.Rule;
import org.sensible.incidents.timeline.hook.Rules;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Subject;

/** What the tables of the hooks keep as JSON. */
final class HookText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HookText() {}

    /** Arguments are strings, numbers and other texts; whatever else is kept as it prints. */
    static String write(Text text) {
        return node(text).toString();
    }

    static Text text(String json) {
        return text(read(json));
    }

    @Nullable
    static String write(Headers headers) {
        if (headers.asMap().isEmpty()) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        headers.asMap().forEach(node::put);
        return node.toString();
    }

    static Headers headers(@Nullable String json) {
        if (json == null) {
            return Headers.NONE;
        }
        Map<String, String> headers = new HashMap<>();
        JsonNode object = read(json);
        object.fieldNames()
                .forEachRemaining(name -> headers.put(name, object.path(name).asText()));
        return Headers.of(headers);
    }

    @Nullable
    static String write(Subject subject) {
        if (subject.facts().isEmpty()) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        new TreeMap<>(subject.facts()).forEach((name, values) -> {
            ArrayNode list = node.putArray(name);
            values.stream().sorted().forEach(list::add);
        });
        return node.toString();
    }

    static Subject subject(@Nullable String json) {
        if (json == null) {
            return Subject.NOTHING;
        }
        Map<String, Set<String>> facts = new HashMap<>();
        JsonNode object = read(json);
        object.fieldNames().forEachRemaining(name -> {
            Set<String> values = new LinkedHashSet<>();
            object.path(name).forEach(value -> values.add(value.asText()));
            facts.put(name, values);
        });
        return new Subject(facts);
    }

    static String write(Rules rules) {
        ArrayNode list = JSON.createArrayNode();
        for (Rule rule : rules.list()) {
            ObjectNode node = list.addObject().put("id", rule.id());
            ArrayNode when = node.putArray("when");
            for (Rule.Condition condition : rule.when()) {
                ArrayNode is = when.addObject().put("fact", condition.fact()).putArray("is");
                condition.is().forEach(is::add);
            }
            ObjectNode then = node.putObject("then").put("to", rule.then().to().name());
            if (rule.then().what() != null) {
                then.put("what", rule.then().what());
            }
        }
        return list.toString();
    }

    static Rules rules(String json) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode node : read(json)) {
            List<Rule.Condition> when = new ArrayList<>();
            for (JsonNode condition : node.path("when")) {
                List<String> is = new ArrayList<>();
                condition.path("is").forEach(pattern -> is.add(pattern.asText()));
                when.add(new Rule.Condition(condition.path("fact").asText(), is));
            }
            JsonNode then = node.path("then");
            Rule.To to = Rule.To.valueOf(then.path("to").asText());
            rules.add(new Rule(
                    node.path("id").asText(),
                    when,
                    new Rule.Target(to, then.path("what").textValue())));
        }
        return new Rules(rules);
    }

    private static ObjectNode node(Text text) {
        ObjectNode node = JSON.createObjectNode().put("key", text.key());
        ArrayNode arguments = node.putArray("with");
        for (Object argument : text.arguments()) {
            if (argument instanceof Text inner) {
                arguments.add(node(inner));
            } else if (argument instanceof Number number) {
                arguments.add(number.longValue());
            } else {
                arguments.add(argument.toString());
            }
        }
        return node;
    }

    private static Text text(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("with")) {
            if (argument.isObject()) {
                arguments.add(text(argument));
            } else if (argument.isNumber()) {
                arguments.add(argument.longValue());
            } else {
                arguments.add(argument.asText());
            }
        }
        return new Text(node.path("key").asText(), arguments);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a column of the hooks holds no JSON", broken);
        }
    }
}
