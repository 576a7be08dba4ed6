package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.jira.jql.Field;
import org.sensible.sandbox.jira.jql.JqlProblem;
import org.sensible.sandbox.jira.jql.Operand;

/**
 * What the plugin declares to be searched in properties of issues. As in Jira nothing else of a property is found.
 */
final class PropertyIndex {

    private final List<Extract> extracts = new ArrayList<>();
    private final Properties properties;

    PropertyIndex(Properties properties) {
        this.properties = properties;
    }

    /** One value that is taken out of a property. */
    private record Extract(String property, String path, String type, Optional<String> alias) {}

    /** Takes over the {@code <index-document-configuration>} modules of the plugin. */
    void read(List<Module> modules) {
        modules.stream().flatMap(module -> module.children("key").stream()).forEach(key -> key.children("extract")
                .forEach(extract -> extracts.add(new Extract(
                        key.required("property-key"),
                        extract.required("path"),
                        extract.required("type"),
                        extract.attribute("alias")))));
    }

    /** The field that an alias stands for. */
    Optional<Field<StoredIssue, ?>> alias(String name) {
        return extracts.stream()
                .filter(extract ->
                        extract.alias().filter(name::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(this::field);
    }

    /** The field of {@code issue.property[key].path}; what is not declared has no values. */
    Field<StoredIssue, ?> at(String property, String path) {
        return extracts.stream()
                .filter(extract ->
                        extract.property().equals(property) && extract.path().equals(path))
                .findFirst()
                .<Field<StoredIssue, ?>>map(this::field)
                .orElseGet(() -> Field.exact(
                        "issue.property[" + property + "]." + path,
                        issue -> List.of(),
                        operand -> List.of(text(operand))));
    }

    private Field<StoredIssue, ?> field(Extract extract) {
        String name = extract.alias().orElse("issue.property[" + extract.property() + "]." + extract.path());
        return switch (extract.type()) {
            case "text" -> Field.text(name, issue -> values(issue, extract, JsonNode::asText));
            case "number" ->
                Field.ordered(
                        name,
                        issue -> values(issue, extract, node -> node.isNumber() ? node.doubleValue() : null),
                        operand -> List.of(number(name, operand)));
            case "date" ->
                Field.ordered(
                        name,
                        issue -> values(issue, extract, PropertyIndex::instant),
                        operand -> List.of(date(name, operand)));
            default ->
                Field.ordered(
                        name, issue -> values(issue, extract, JsonNode::asText), operand -> List.of(text(operand)));
        };
    }

    private <V> List<V> values(StoredIssue issue, Extract extract, Function<JsonNode, V> reading) {
        List<V> values = new ArrayList<>();
        properties
                .find(Properties.OF_ISSUES, issue.id(), extract.property())
                .ifPresent(property ->
                        collect(property.value(), List.of(extract.path().split("\\.")), node -> {
                            V value = node.isValueNode() && !node.isNull() ? reading.apply(node) : null;
                            if (value != null) {
                                values.add(value);
                            }
                        }));
        return values;
    }

    /** All values at the path; each element of a list on the way counts. */
    private static void collect(JsonNode node, List<String> path, Consumer<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, found));
        } else if (path.isEmpty()) {
            found.accept(node);
        } else if (node.has(path.get(0))) {
            collect(node.get(path.get(0)), path.subList(1, path.size()), found);
        }
    }

    private static String text(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        throw new JqlProblem("A value of a property is compared with what is written, not with a function.");
    }

    private static Double number(String name, Operand operand) {
        try {
            return Double.valueOf(text(operand));
        } catch (NumberFormatException wrong) {
            throw new JqlProblem("The value '" + text(operand) + "' for the field '" + name + "' is not a number.");
        }
    }

    private static Instant instant(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeParseException notIndexed) {
            return null;
        }
    }

    private static Instant date(String name, Operand operand) {
        try {
            return OffsetDateTime.parse(text(operand)).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new JqlProblem(JqlDates.invalid(name, text(operand)));
        }
    }
}
