package org.sensible.incidents.incident;

/** Keeps the settings. Each call runs in the unit of work that is under way. */
public interface SettingsStore {

    /** Those that were written last; {@link Settings#DEFAULTS} before. */
    Settings read();

    void write(Settings settings);
}
