package org.sensible.incidents.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.page.PageProblem;

/**
 * What was not understood of a page, as the text of a column: a JSON array, in the page's order. What was expected is kept as
 * the key of its words, so that each reader has it in his language.
 */
final class ProblemsText {

    private ProblemsText() {}

    static String write(List<PageProblem> problems) {
        ArrayNode list = PolicyText.array();
        for (PageProblem problem : problems) {
            ObjectNode json = list.addObject()
                    .put("macro", problem.macro())
                    .put("row", problem.row())
                    .put("name", problem.name())
                    .put("column", problem.column())
                    .put("found", problem.found());
            write(json.putObject("expected"), problem.expected());
        }
        return list.toString();
    }

    static List<PageProblem> read(String text) {
        return PolicyText.list(
                PolicyText.tree(text),
                json -> new PageProblem(
                        json.path("macro").asText(),
                        json.path("row").asInt(),
                        json.path("name").asText(),
                        json.path("column").asText(),
                        json.path("found").asText(),
                        text(json.path("expected"))));
    }

    private static void write(ObjectNode json, Text text) {
        ArrayNode arguments = json.put("key", text.key()).putArray("arguments");
        for (Object argument : text.arguments()) {
            if (argument instanceof Text inner) {
                write(arguments.addObject(), inner);
            } else if (argument instanceof Integer number) {
                arguments.add(number);
            } else {
                arguments.add(argument.toString());
            }
        }
    }

    private static Text text(JsonNode json) {
        return new Text(json.path("key").asText(), PolicyText.list(json.path("arguments"), argument -> {
            if (argument.isObject()) {
                return text(argument);
            }
            return argument.isInt() ? (Object) argument.asInt() : argument.asText();
        }));
    }
}
