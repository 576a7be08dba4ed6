package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.RuleSet;
import org.sensible.incidents.timeline.hook.RuleStore;

/** The rules in a table of Active Objects, a row a version; the last {@value #VERSIONS} stay. Threads may share it. */
@ConfluenceComponent
public final class AoRuleStore implements RuleStore {

    private static final int VERSIONS = 20;

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoRuleStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public RuleSet read() {
        Query newest = Query.select().order("VERSION_NO DESC").limit(1);
        return unit.call(() -> Arrays.stream(ao.find(RuleSetRow.class, newest))
                .findFirst()
                .map(AoRuleStore::rules)
                .orElse(RuleSet.NONE));
    }

    @Override
    public boolean write(RuleSet next) {
        HookToken.Act saved = Objects.requireNonNull(next.saved(), "saved");
        try {
            unit.run(() -> {
                ao.create(
                        RuleSetRow.class,
                        new DBParam("VERSION_NO", next.version()),
                        new DBParam("RULES_TEXT", HookText.write(next.rules())),
                        new DBParam("SAVED_AT", Nanoseconds.of(saved.at())),
                        new DBParam("SAVED_BY", saved.by().key()));
                ao.deleteWithSQL(RuleSetRow.class, "VERSION_NO <= ?", next.version() - VERSIONS);
            });
            return true;
        } catch (RuntimeException failure) {
            // The unit has ended. Somebody else wrote that version first.
            if (!Violation.isIn(failure)) {
                throw failure;
            }
            return false;
        }
    }

    private static RuleSet rules(RuleSetRow row) {
        return new RuleSet(
                row.getVersionNo(),
                HookText.rules(row.getRulesText()),
                new HookToken.Act(Nanoseconds.toInstant(row.getSavedAt()), new Person(row.getSavedBy())));
    }
}
