package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.follow.FollowChanges;
import org.sensible.incidents.actionitem.follow.FollowRules;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** The administrator's page of what action items are worth and cost. Its script saves over REST. */
public final class WeightsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;
    private final transient WeightSettings weights;
    private final transient FollowChanges follow;
    private final transient Wording wording;

    @Inject
    public WeightsServlet(
            Administration administration,
            WeightSettings weights,
            FollowChanges follow,
            Wording wording,
            Reader reader,
            Screens screens,
            @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "weights", "incidents-weights-script");
        this.administration = administration;
        this.weights = weights;
        this.follow = follow;
        this.wording = wording;
    }

    @Override
    Object view(Person administrator) {
        administration.settings(administrator);
        Weights now = weights.read();
        List<Field> points = new ArrayList<>();
        now.points().forEach((size, number) -> points.add(new Field("points." + size.name(), size.name(), number)));
        List<Field> confidence = new ArrayList<>(levels("confidence", now.confidence()));
        confidence.add(new Field(
                "weights.confidence.notSaid",
                wording.tell(Text.of("incidents.actionItem.confidence.none")),
                now.confidenceNotSaid()));
        FollowRules rules = follow.read(administrator);
        List<Field> days = new ArrayList<>();
        rules.dueDays()
                .forEach((level, number) ->
                        days.add(new Field("dueDays." + level.word(), wording.tell(level.label()), number)));
        return new View(
                List.of(
                        new Group(label("size"), points),
                        new Group(label("importance"), levels("importance", now.importance())),
                        new Group(label("urgency"), levels("urgency", now.urgency())),
                        new Group(label("confidence"), confidence)),
                rules,
                days);
    }

    private List<Field> levels(String name, Map<Level, Integer> numbers) {
        List<Field> fields = new ArrayList<>();
        numbers.forEach((level, number) ->
                fields.add(new Field("weights." + name + "." + level.word(), wording.tell(level.label()), number)));
        return fields;
    }

    private String label(String name) {
        return wording.tell(Text.of("incidents.actionItem.field." + name));
    }

    /** The view of {@code weights.html.vm}. */
    public record View(List<Group> groups, FollowRules follow, List<Field> days) {}

    /** One question of a classification. */
    public record Group(String label, List<Field> fields) {}

    /**
     * One answer to it, and its number.
     *
     * @param name as the settings name it, with dots
     */
    public record Field(String name, String label, int number) {}
}
