package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.Timelines;

/**
 * Takes a Slack export into the timeline of an incident, some hundred messages in one unit of work each; so it must be
 * called outside of any other. Doing it again adds what is new, which is nothing where nothing is. Threads may share it.
 */
@ConfluenceComponent
public final class SlackImport {

    private static final int PORTION = 500;

    private final Timelines timelines;
    private final SettingsStore settings;
    private final UnitOfWork unit;

    @Inject
    public SlackImport(Timelines timelines, SettingsStore settings, UnitOfWork unit) {
        this.timelines = timelines;
        this.settings = settings;
        this.unit = unit;
    }

    /**
     * What became of an export.
     *
     * @param skipped how many messages are not for a timeline
     */
    public record Imported(Recorded recorded, int skipped) {}

    /**
     * @param export a zip or a folder
     * @param channel name or id of the one channel to take; {@code null} for all
     * @throws InvalidInput where it is no export, or a broken one; nothing is recorded then
     * @throws TooLarge where it is larger than is taken; nothing is recorded then
     */
    public Imported take(Incident incident, Path export, @Nullable String channel) throws IOException {
        String workspace = unit.call(settings::read).slackWorkspace();
        try (SlackExport slack = SlackExport.open(export, channel, workspace)) {
            Portions portions = new Portions(incident);
            int skipped = slack.read(portions::add);
            return new Imported(portions.finish(), skipped);
        }
    }

    /** Gathers events and records them a portion at a time. */
    private final class Portions {

        private final Incident incident;
        private final List<NewEvent> waiting = new ArrayList<>(PORTION);
        private Recorded recorded = Recorded.NOTHING;

        Portions(Incident incident) {
            this.incident = incident;
        }

        void add(NewEvent event) {
            waiting.add(event);
            if (waiting.size() == PORTION) {
                finish();
            }
        }

        Recorded finish() {
            recorded = recorded.plus(timelines.record(incident, waiting));
            waiting.clear();
            return recorded;
        }
    }
}
