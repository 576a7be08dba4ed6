package org.sensible.incidents.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/**
 * The address that opens the wizard with an incident chosen: the host's script looks the blueprint's key up in its list of web items and
 * goes on with the id that stands there. Source: the create-content plugin's {@code blueprint-dialog.js}, as hosts serve it.
 */
final class CreateDialogProbe implements Probe {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "blueprintModuleCompleteKey";
    private static final String LOST = "links that open the wizard with an incident chosen do not work here;"
            + " begin with Create, Postmortem instead";

    private final Loopback loopback;
    private final Credentials sender;
    private final SettingsStore settings;
    private final UnitOfWork work;

    CreateDialogProbe(Loopback loopback, Credentials sender, SettingsStore settings, UnitOfWork work) {
        this.loopback = loopback;
        this.sender = sender;
        this.settings = settings;
        this.work = work;
    }

    @Override
    public String name() {
        return "create dialog";
    }

    @Override
    public String run() throws Failed, Skipped {
        String space = work.call(() -> settings.read().space());
        if (space == null) {
            throw new Skipped("there is no incident space yet; choose one in the settings and run this again");
        }
        String path = "/rest/create-dialog/1.0/blueprints/web-items?spaceKey="
                + URLEncoder.encode(space, StandardCharsets.UTF_8);
        Loopback.Answer answer = loopback.as(sender, "GET", path, null);
        if (answer.status() != 200) {
            throw new Failed("the list of blueprints answered " + answer.status() + "; " + LOST);
        }
        JsonNode ours = read(answer.body()).findParents(KEY).stream()
                .filter(item -> item.get(KEY).asText().equals(Links.POSTMORTEM_BLUEPRINT))
                .findFirst()
                .orElseThrow(() -> new Failed("the create dialog of " + space + " does not offer the postmortem: is the"
                        + " blueprint switched off there? " + LOST));
        if (ours.path("contentBlueprintId").asText("").isEmpty()) {
            throw new Failed("the create dialog offers the postmortem without an id; " + LOST);
        }
        return "the create dialog of " + space + " offers \""
                + ours.path("name").asText() + "\" by its key";
    }

    private static JsonNode read(String body) throws Failed {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new Failed("the list of blueprints answered 200, but no JSON; " + LOST);
        }
    }
}
