package org.sensible.incidents.timeline.hook;

/** The fake keeps the contract too. */
public class InMemoryRuleStoreTest extends RuleStoreContract {

    private final InMemoryRuleStore store = new InMemoryRuleStore();

    @Override
    protected RuleStore store() {
        return store;
    }
}
