package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.follow.FollowRules;
import org.sensible.incidents.actionitem.follow.FollowSettings;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * How action items are followed through, as one row among the settings: whether totals are shown, whether people are reminded, then
 * the days from the highest urgency on. Threads may share it.
 */
@ConfluenceComponent
public final class AoFollowSettings implements FollowSettings {

    static final String NAME = "itemFollowThrough";

    private static final String BETWEEN = ",";
    private static final int FIRST_DAYS = 2;

    private final ActiveObjects ao;
    private final UnitOfWork work;

    @Inject
    public AoFollowSettings(@ComponentImport ActiveObjects ao, UnitOfWork work) {
        this.ao = ao;
        this.work = work;
    }

    @Override
    public FollowRules read() {
        return work.call(() -> row().map(row -> rules(row.getSettingText())).orElse(FollowRules.DEFAULTS));
    }

    @Override
    public void write(FollowRules rules) {
        SettingRow row = row().orElseGet(() -> ao.create(SettingRow.class, new DBParam("SETTING_NAME", NAME)));
        row.setSettingText(rules.showsTotals()
                + BETWEEN
                + rules.reminds()
                + BETWEEN
                + rules.dueDays().values().stream().map(Object::toString).collect(Collectors.joining(BETWEEN))
                + BETWEEN
                + rules.groupsByEpic());
        row.save();
    }

    private Optional<SettingRow> row() {
        return Arrays.stream(ao.find(SettingRow.class, Query.select().where("SETTING_NAME = ?", NAME)))
                .findFirst();
    }

    private static FollowRules rules(String text) {
        String[] parts = text.split(BETWEEN);
        Map<Level, Integer> days = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            days.put(level, Integer.valueOf(parts[FIRST_DAYS + level.ordinal()]));
        }
        // Written before there were epics: then it is not there.
        int epics = FIRST_DAYS + Level.values().length;
        return new FollowRules(
                Boolean.parseBoolean(parts[0]),
                Boolean.parseBoolean(parts[1]),
                parts.length > epics && Boolean.parseBoolean(parts[epics]),
                days);
    }
}
