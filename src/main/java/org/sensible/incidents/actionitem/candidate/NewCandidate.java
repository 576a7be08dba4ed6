package org.sensible.incidents.actionitem.candidate;

import jakarta.annotation.Nullable;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;

/**
 * An idea, not yet checked.
 *
 * @param isAnother whether it is another one even where one that is known says nearly the same
 */
public record NewCandidate(
        @Nullable String summary,
        @Nullable Kind kind,
        Isu isu,
        @Nullable Answers answers,
        boolean isAnother) {}
