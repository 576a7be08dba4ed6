package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Beside;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Decision;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.LinkedItems;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.WantedItem;
import org.sensible.incidents.actionitem.candidate.CandidateIssues;
import org.sensible.incidents.actionitem.candidate.NewCandidate;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;

/** Reads what bodies say of action items. */
final class ActionItemBodies {

    private ActionItemBodies() {}

    static WantedItem wanted(JsonBody body) {
        return new WantedItem(
                body.text("summary").value(),
                body.text("project").value(),
                body.text("issueType").value(),
                body.userName("assignee").value(),
                body.oneOf("kind", Kind.class).value(),
                body.date("due").value(),
                isu(body.object("isu")),
                answers(body.object("answers")));
    }

    static LinkedItems.Wanted linked(JsonBody body) {
        return new LinkedItems.Wanted(
                body.text("issue").value(),
                isu(body.object("isu")),
                body.oneOf("kind", Kind.class).value(),
                answers(body.object("answers")));
    }

    static NewCandidate candidate(JsonBody body) {
        return new NewCandidate(
                body.text("summary").value(),
                body.oneOf("kind", Kind.class).value(),
                isu(body.object("isu")),
                answers(body.object("answers")),
                Boolean.TRUE.equals(body.bool("another").value()));
    }

    static CandidateIssues.Wanted issueOfCandidate(JsonBody body) {
        return new CandidateIssues.Wanted(
                body.text("project").value(),
                body.text("issueType").value(),
                body.userName("assignee").value(),
                body.date("due").value(),
                body.has("isu") && !body.isNull("isu") ? isu(body.object("isu")) : null);
    }

    /** @throws InvalidInput for a commitment that is missing or unknown, and for a reason that is needed */
    static Decision decision(JsonBody body) {
        String word = required(body, "commitment");
        Commitment commitment = Commitment.ofWord(word)
                .orElseThrow(() -> new InvalidInput("commitment", Text.of("incidents.actionItem.input.word", word)));
        return new Decision(
                commitment,
                body.text("reason").value(),
                Boolean.TRUE.equals(body.bool("undo").value()));
    }

    /** What may stand beside a classification. */
    static Beside beside(JsonBody body) {
        return new Beside(body.oneOf("kind", Kind.class), body.texts("after").value());
    }

    static String required(JsonBody body, String field) {
        return Accepted.required(field, body.text(field).value(), Accepted.SHORT_TEXT);
    }

    /** @throws InvalidInput with everything that is missing or unknown */
    static Isu isu(JsonBody body) {
        Problems problems = new Problems();
        Level importance = problems.check(() -> required(body, "importance", Level.class), Level.LOW);
        Size size = problems.check(() -> required(body, "size", Size.class), Size.S);
        Level urgency = problems.check(() -> required(body, "urgency", Level.class), Level.LOW);
        Level confidence =
                problems.check(() -> body.oneOf("confidence", Level.class).value(), null);
        problems.refuse();
        return new Isu(importance, size, urgency, confidence);
    }

    @Nullable
    private static Answers answers(JsonBody body) {
        for (Answers.To to : Answers.To.values()) {
            String id = body.text(to.word()).value();
            if (id != null) {
                return new Answers(to, id.strip());
            }
        }
        return null;
    }

    private static <E extends Enum<E>> E required(JsonBody body, String field, Class<E> type) {
        Given<E> given = body.oneOf(field, type);
        if (given.value() == null) {
            throw new InvalidInput(body.nameOf(field), Text.of("incidents.incident.input.required"));
        }
        return given.value();
    }
}
