package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * {@code incident-time}: an instant in the team's zones. Its parameter {@code at} holds the instant itself, so it tells the
 * time also in an export and after the incident is gone; {@code event} makes it the anchor of a timeline row.
 */
public final class IncidentTimeMacro implements Macro {

    private final TimeWords times;
    private final Screens screens;
    private final TeamZones zones;
    private final Wording wording;

    @Inject
    public IncidentTimeMacro(TimeWords times, Screens screens, TeamZones zones, Wording wording) {
        this.times = times;
        this.screens = screens;
        this.zones = zones;
        this.wording = wording;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        String at = parameters.getOrDefault("at", "").strip();
        try {
            Instant instant = Instant.parse(at);
            String words = times.everywhere(instant, zones.all());
            return screens.show(
                    "time", new View(true, instant.toString(), parameters.getOrDefault("event", ""), words));
        } catch (DateTimeException notAnInstant) {
            String words = wording.tell(Text.of("incidents.time.macro.notAnInstant", at));
            return screens.show("time", new View(false, "", "", words));
        }
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.INLINE;
    }

    /** The view of {@code time.html.vm}; {@code event} is empty where the time is no row's anchor. */
    public record View(boolean isTime, String instant, String event, String words) {}
}
