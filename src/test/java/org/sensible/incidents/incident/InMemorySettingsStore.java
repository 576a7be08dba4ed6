package org.sensible.incidents.incident;

/** Keeps settings in a field. */
public final class InMemorySettingsStore implements SettingsStore {

    private Settings settings = Settings.DEFAULTS;

    /** A store in which incidents may be declared. */
    public static InMemorySettingsStore withSpace(String key) {
        InMemorySettingsStore store = new InMemorySettingsStore();
        Settings defaults = Settings.DEFAULTS;
        store.write(new Settings(
                key,
                null,
                null,
                defaults.zones(),
                null,
                defaults.mail(),
                defaults.rawBodyDays(),
                defaults.draftAfterMinutes()));
        return store;
    }

    @Override
    public Settings read() {
        return settings;
    }

    @Override
    public void write(Settings changed) {
        settings = changed;
    }
}
