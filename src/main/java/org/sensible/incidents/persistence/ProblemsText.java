package org.sensible.incidents.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
            WordsText.write(json.putObject("expected"), problem.expected());
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
                        WordsText.read(json.path("expected"))));
    }
}
