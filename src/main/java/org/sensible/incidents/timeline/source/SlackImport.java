package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Takes a Slack export into the timeline of an incident by way of {@link Imports}, with links to the messages where the
 * settings know the workspace. Threads may share it.
 */
@ConfluenceComponent
public final class SlackImport {

    private final Imports imports;
    private final SettingsStore settings;
    private final UnitOfWork unit;

    @Inject
    public SlackImport(Imports imports, SettingsStore settings, UnitOfWork unit) {
        this.imports = imports;
        this.settings = settings;
        this.unit = unit;
    }

    /**
     * @param export a zip or a folder
     * @param channel name or id of the one channel to take; {@code null} for all
     * @throws InvalidInput where it is no export, or a broken one; nothing is recorded then
     * @throws TooLarge where it is larger than is taken; nothing is recorded then
     */
    public Imports.Imported take(Incident incident, Path export, @Nullable String channel) throws IOException {
        try (Import slack = open(export, channel)) {
            return imports.take(incident, slack);
        }
    }

    /** Looks into it, likewise; to be closed when it was read. */
    public Import open(Path export, @Nullable String channel) throws IOException {
        return SlackExport.open(export, channel, unit.call(settings::read).slackWorkspace());
    }
}
