package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * The settings that are worth taking along, by name. Who sees incidents, whose rights are used and what is sent are an
 * administrator's word of one installation, so those settings stay where they are.
 */
final class SettingRecords implements Records {

    static final Set<String> KEPT = new TreeSet<>(Set.of(
            AoBlamingWordStore.NAME,
            AoSettingsStore.DRAFT_AFTER_MINUTES,
            AoWeightsStore.NAME,
            AoFollowSettings.NAME,
            AoSettingsStore.RAW_BODY_DAYS,
            AoSettingsStore.SLACK_WORKSPACE,
            AoSettingsStore.ZONES));

    private static final String NAME = "settingName";
    private static final String TEXT = "settingText";

    private final ActiveObjects ao;

    SettingRecords(ActiveObjects ao) {
        this.ao = ao;
    }

    /** An administrator sets up an instance before an archive comes; what the archive says of settings wins. */
    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public void each(Consumer<Map<String, Object>> record) {
        for (String name : KEPT) {
            Arrays.stream(rows(name)).forEach(row -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put(NAME, name);
                fields.put(TEXT, row.getSettingText());
                record.accept(fields);
            });
        }
    }

    @Override
    public void add(Map<String, Object> record) {
        if (!(record.get(NAME) instanceof String name) || !KEPT.contains(name)) {
            throw new IllegalArgumentException("no setting of an archive: " + record.get(NAME));
        }
        ao.delete(rows(name));
        ao.create(
                SettingRow.class,
                new DBParam("SETTING_NAME", name),
                new DBParam("SETTING_TEXT", String.valueOf(record.get(TEXT))));
    }

    private SettingRow[] rows(String name) {
        return ao.find(SettingRow.class, Query.select().where("SETTING_NAME = ?", name));
    }
}
