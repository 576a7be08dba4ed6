package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.policy.Policy;

/**
 * What came of reading one version of a page: a whole policy, or the reasons why there is none. Immutable.
 *
 * @param readPolicy {@code null} if and only if there are problems
 * @param problems in the page's order
 */
public record PolicyReading(@Nullable Policy readPolicy, List<PageProblem> problems) {

    public PolicyReading {
        problems = List.copyOf(problems);
        if ((readPolicy == null) == problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "a page gives a policy or problems, not " + readPolicy + " and " + problems);
        }
    }

    public Optional<Policy> policy() {
        return Optional.ofNullable(readPolicy);
    }
}
