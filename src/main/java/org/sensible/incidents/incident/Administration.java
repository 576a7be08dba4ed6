package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The settings, which administrators alone read and change. Threads may share it. */
@ConfluenceComponent
public final class Administration {

    /** For how many days unmatched bodies can be kept at most. */
    static final int MOST_RAW_BODY_DAYS = 90;

    /** A postmortem that waits longer than a day is not drafted while people remember. */
    static final int MOST_DRAFT_MINUTES = 24 * 60;

    /** More zones than that make no readable table. */
    static final int MOST_ZONES = 10;

    private final SettingsStore store;
    private final IncidentAccess access;
    private final Spaces spaces;
    private final UnitOfWork unit;

    @Inject
    public Administration(SettingsStore store, IncidentAccess access, Spaces spaces, UnitOfWork unit) {
        this.store = store;
        this.access = access;
        this.spaces = spaces;
        this.unit = unit;
    }

    /** @throws NotPermitted unless the person is an administrator */
    public Settings settings(Person administrator) {
        requireAdministrator(administrator);
        return store.read();
    }

    /**
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput with everything that cannot be taken
     */
    public Settings change(SettingsChange wanted, Person administrator) {
        requireAdministrator(administrator);
        return unit.call(() -> {
            Settings changed = changed(wanted, store.read());
            store.write(changed);
            return changed;
        });
    }

    private Settings changed(SettingsChange wanted, Settings before) {
        Problems problems = new Problems();
        String space = problems.check(() -> space(wanted.space().or(before.space())), before.space());
        String parent = wanted.parentPage().or(before.parentPage());
        Settings changed = new Settings(
                space,
                problems.check(() -> parentPage(space, parent), null),
                wanted.serviceUser().or(before.serviceUser()),
                wanted.zones().mentioned() ? zones(problems, wanted.zones().value()) : before.zones(),
                problems.check(
                        () -> slackWorkspace(wanted.slackWorkspace().or(before.slackWorkspace())),
                        before.slackWorkspace()),
                Objects.requireNonNullElse(wanted.mail().or(before.mail()), Settings.DEFAULTS.mail()),
                problems.check(() -> rawBodyDays(wanted.rawBodyDays().or(before.rawBodyDays())), before.rawBodyDays()),
                problems.check(
                        () -> draftAfterMinutes(wanted.draftAfterMinutes().or(before.draftAfterMinutes())),
                        before.draftAfterMinutes()));
        problems.refuse();
        return changed;
    }

    @Nullable
    private String space(@Nullable String given) {
        String key = Accepted.optional("space", given, Accepted.SHORT_TEXT);
        if (key != null && !spaces.exists(key)) {
            throw new InvalidInput("space", Text.of("incidents.settings.input.space", key));
        }
        return key;
    }

    @Nullable
    private String parentPage(@Nullable String space, @Nullable String given) {
        String id = Accepted.optional("parentPage", given, Accepted.SHORT_TEXT);
        if (id != null && (space == null || !isPage(space, id))) {
            throw new InvalidInput("parentPage", Text.of("incidents.settings.input.parentPage", id));
        }
        return id;
    }

    private boolean isPage(String space, String id) {
        try {
            return spaces.hasPage(space, Long.parseLong(id));
        } catch (NumberFormatException notAnId) {
            return false;
        }
    }

    private static List<ZoneId> zones(Problems problems, @Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return Settings.DEFAULTS.zones();
        }
        if (given.size() > MOST_ZONES) {
            problems.add("zones", Text.of("incidents.settings.input.zones", MOST_ZONES));
            return Settings.DEFAULTS.zones();
        }
        List<ZoneId> zones = new ArrayList<>();
        for (String name : given) {
            zones.add(problems.check(() -> zone(name), Settings.DEFAULTS.zones().get(0)));
        }
        return zones.stream().distinct().toList();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zones", Text.of("incidents.settings.input.zone", Accepted.clean(name)));
        }
    }

    @Nullable
    private static String slackWorkspace(@Nullable String given) {
        String address = Accepted.optional("slackWorkspace", given, Accepted.SHORT_TEXT);
        if (address != null && !isWebAddress(address)) {
            throw new InvalidInput("slackWorkspace", Text.of("incidents.settings.input.slackWorkspace", address));
        }
        return address;
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static int rawBodyDays(@Nullable Integer given) {
        int days = Objects.requireNonNullElse(given, Settings.DEFAULTS.rawBodyDays());
        if (days < 0 || days > MOST_RAW_BODY_DAYS) {
            throw new InvalidInput(
                    "rawBodyDays", Text.of("incidents.settings.input.rawBodyDays", MOST_RAW_BODY_DAYS, days));
        }
        return days;
    }

    private static int draftAfterMinutes(@Nullable Integer given) {
        int minutes = Objects.requireNonNullElse(given, Settings.DEFAULTS.draftAfterMinutes());
        if (minutes < 0 || minutes > MOST_DRAFT_MINUTES) {
            throw new InvalidInput(
                    "draftAfterMinutes",
                    Text.of("incidents.settings.input.draftAfterMinutes", MOST_DRAFT_MINUTES, minutes));
        }
        return minutes;
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
