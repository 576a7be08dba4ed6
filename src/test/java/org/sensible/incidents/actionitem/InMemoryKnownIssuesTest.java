package org.sensible.incidents.actionitem;

/** The fake keeps the contract that tests rely on. */
public class InMemoryKnownIssuesTest extends KnownIssuesContract {

    private final KnownIssues issues = new InMemoryKnownIssues();

    @Override
    protected KnownIssues issues() {
        return issues;
    }
}
