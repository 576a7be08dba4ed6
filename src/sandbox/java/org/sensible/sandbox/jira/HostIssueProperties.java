package org.sensible.sandbox.jira;

import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Optional;

/** Properties of issues, as far as the user given may see and change the issue. */
final class HostIssueProperties implements IssuePropertyService {

    private final JiraSite site;

    HostIssueProperties(JiraSite site) {
        this.site = site;
    }

    /** What was checked, and may be written. */
    private static final class Checked extends SetPropertyValidationResult {

        private final long issueId;
        private final PropertyInput input;

        Checked(ErrorCollection errors, long issueId, PropertyInput input) {
            super(errors);
            this.issueId = issueId;
            this.input = input;
        }
    }

    /** What came of writing. */
    private static final class Written extends PropertyResult {

        Written(ErrorCollection errors) {
            super(errors);
        }
    }

    @Override
    public SetPropertyValidationResult validateSetProperty(ApplicationUser user, Long issueId, PropertyInput input) {
        boolean mayEdit = site.find(Long.toString(issueId))
                .filter(issue -> Optional.ofNullable(user)
                        .flatMap(given -> site.users().byKey(given.getKey()))
                        .filter(known -> site.may(known, Grants.EDIT, issue.projectKey()))
                        .isPresent())
                .isPresent();
        boolean wrong = !mayEdit
                || Properties.problem(input.getPropertyKey(), input.getPropertyValue())
                        .isPresent();
        return new Checked(() -> wrong, issueId, input);
    }

    @Override
    public PropertyResult setProperty(ApplicationUser user, SetPropertyValidationResult result) {
        if (!(result instanceof Checked checked) || !checked.isValid()) {
            throw new IllegalStateException("a property is set with a valid result of validateSetProperty");
        }
        StoredIssue issue = site.find(Long.toString(checked.issueId)).orElseThrow();
        site.putProperty(
                issue,
                checked.input.getPropertyKey(),
                checked.input.getPropertyValue(),
                site.users().byKey(user.getKey()).orElseThrow());
        return new Written(() -> false);
    }
}
