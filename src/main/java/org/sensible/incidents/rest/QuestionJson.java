package org.sensible.incidents.rest;

import java.util.List;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.source.Question;

/**
 * What an import asks back.
 *
 * @param line of the text, or row of the table, from 1
 * @param about {@code zone}, {@code date}, {@code time}, {@code twice}, {@code never}, {@code order}, {@code nothing} or
 *     {@code more}
 * @param message the question in the reader's language
 * @param choices what the line could begin with instead; empty where there is no such list
 * @param entries how many entries wait for the answer
 */
public record QuestionJson(int line, String text, String about, String message, List<String> choices, int entries) {

    static QuestionJson of(Question question, Wording wording) {
        return new QuestionJson(
                question.line(),
                question.text(),
                question.about().word(),
                wording.tell(question.message()),
                question.choices(),
                question.entries());
    }
}
