package org.sensible.incidents.policy.page;

import org.sensible.incidents.incident.Text;

/** Says in one sentence what is not understood, where, and what could stand there. */
public final class ProblemWords {

    private ProblemWords() {}

    /** Such as: {@code SEV4, "Respond within": "soon-ish" is not understood. Expected: a duration, …} */
    public static Text of(PageProblem problem) {
        if (problem.row() == 0) {
            return Text.of("incidents.policy.problem.macro", problem.macro(), problem.found(), problem.expected());
        }
        String name = problem.name().isEmpty() ? Integer.toString(problem.row()) : problem.name();
        return problem.found().isEmpty()
                ? Text.of("incidents.policy.problem.empty", name, problem.column(), problem.expected())
                : Text.of("incidents.policy.problem.cell", name, problem.column(), problem.found(), problem.expected());
    }
}
