package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;

/** Settings as rows of name and text; what is not set has no row. Threads may share it. */
@ConfluenceComponent
public final class AoSettingsStore implements SettingsStore {

    private static final String SPACE = "space";
    private static final String PARENT_PAGE = "parentPage";
    private static final String SERVICE_USER = "serviceUser";
    static final String ZONES = "zones";
    static final String SLACK_WORKSPACE = "slackWorkspace";
    private static final String MAIL = "mail";
    static final String RAW_BODY_DAYS = "rawBodyDays";
    static final String DRAFT_AFTER_MINUTES = "draftAfterMinutes";
    /** Other features keep rows of their own beside these. */
    static final Set<String> OWN =
            Set.of(SPACE, PARENT_PAGE, SERVICE_USER, ZONES, SLACK_WORKSPACE, MAIL, RAW_BODY_DAYS, DRAFT_AFTER_MINUTES);

    private static final String BETWEEN_ZONES = ",";

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoSettingsStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public Settings read() {
        return unit.call(() -> settings(texts()));
    }

    @Override
    public void write(Settings settings) {
        Map<String, String> wanted = texts(settings);
        Map<String, SettingRow> rows = rows();
        rows.forEach((name, row) -> {
            if (OWN.contains(name) && !wanted.containsKey(name)) {
                ao.delete(row);
            }
        });
        wanted.forEach((name, text) -> {
            SettingRow row = rows.containsKey(name)
                    ? rows.get(name)
                    : ao.create(SettingRow.class, new DBParam("SETTING_NAME", name));
            row.setSettingText(text);
            row.save();
        });
    }

    private static Settings settings(Map<String, String> texts) {
        Settings defaults = Settings.DEFAULTS;
        String serviceUser = texts.get(SERVICE_USER);
        return new Settings(
                texts.get(SPACE),
                texts.get(PARENT_PAGE),
                serviceUser == null ? null : new Person(serviceUser),
                texts.containsKey(ZONES) ? zones(texts.get(ZONES)) : defaults.zones(),
                texts.get(SLACK_WORKSPACE),
                texts.containsKey(MAIL) ? Boolean.parseBoolean(texts.get(MAIL)) : defaults.mail(),
                texts.containsKey(RAW_BODY_DAYS) ? Integer.parseInt(texts.get(RAW_BODY_DAYS)) : defaults.rawBodyDays(),
                texts.containsKey(DRAFT_AFTER_MINUTES)
                        ? Integer.parseInt(texts.get(DRAFT_AFTER_MINUTES))
                        : defaults.draftAfterMinutes());
    }

    private static Map<String, String> texts(Settings settings) {
        Map<String, String> texts = new HashMap<>();
        texts.put(SPACE, settings.space());
        texts.put(PARENT_PAGE, settings.parentPage());
        texts.put(
                SERVICE_USER,
                settings.serviceUser() == null ? null : settings.serviceUser().key());
        texts.put(ZONES, settings.zones().stream().map(ZoneId::getId).collect(Collectors.joining(BETWEEN_ZONES)));
        texts.put(SLACK_WORKSPACE, settings.slackWorkspace());
        texts.put(MAIL, Boolean.toString(settings.mail()));
        texts.put(RAW_BODY_DAYS, Integer.toString(settings.rawBodyDays()));
        texts.put(DRAFT_AFTER_MINUTES, Integer.toString(settings.draftAfterMinutes()));
        texts.values().removeIf(Objects::isNull);
        return texts;
    }

    private static List<ZoneId> zones(String names) {
        return Arrays.stream(names.split(BETWEEN_ZONES)).map(ZoneId::of).toList();
    }

    private Map<String, String> texts() {
        return rows().values().stream()
                .collect(Collectors.toMap(SettingRow::getSettingName, SettingRow::getSettingText));
    }

    private Map<String, SettingRow> rows() {
        return Arrays.stream(ao.find(SettingRow.class))
                .collect(Collectors.toMap(SettingRow::getSettingName, row -> row));
    }
}
