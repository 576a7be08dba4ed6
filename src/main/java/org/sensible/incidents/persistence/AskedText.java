package org.sensible.incidents.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.List;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.timeline.source.Question;

/** What an import asks back, and why it failed, as the text of a column: a JSON array, in order; null for none. */
final class AskedText {

    private AskedText() {}

    @Nullable
    static String questions(List<Question> questions) {
        ArrayNode list = PolicyText.array();
        for (Question question : questions) {
            ObjectNode json = list.addObject()
                    .put("line", question.line())
                    .put("text", question.text())
                    .put("about", question.about().name())
                    .put("entries", question.entries());
            WordsText.write(json.putObject("message"), question.message());
            question.choices().forEach(json.putArray("choices")::add);
        }
        return list.isEmpty() ? null : list.toString();
    }

    static List<Question> questions(@Nullable String text) {
        return text == null
                ? List.of()
                : PolicyText.list(
                        PolicyText.tree(text),
                        json -> new Question(
                                json.path("line").asInt(),
                                json.path("text").asText(),
                                Question.About.valueOf(json.path("about").asText()),
                                WordsText.read(json.path("message")),
                                PolicyText.list(json.path("choices"), choice -> choice.asText()),
                                json.path("entries").asInt()));
    }

    @Nullable
    static String problems(List<Problem> problems) {
        ArrayNode list = PolicyText.array();
        for (Problem problem : problems) {
            ObjectNode json = list.addObject().put("field", problem.field());
            WordsText.write(json.putObject("text"), problem.text());
        }
        return list.isEmpty() ? null : list.toString();
    }

    static List<Problem> problems(@Nullable String text) {
        return text == null
                ? List.of()
                : PolicyText.list(
                        PolicyText.tree(text),
                        json -> new Problem(PolicyText.text(json.path("field")), WordsText.read(json.path("text"))));
    }
}
