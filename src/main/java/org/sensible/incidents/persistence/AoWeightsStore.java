package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.WeightsStore;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Weights as one row among the settings: points from the smallest size on, then importance, urgency and confidence from the
 * highest level on, then confidence that was not said. Lives in both products, each with its own database. Threads may share it.
 */
@ConfluenceComponent
@JiraComponent
public final class AoWeightsStore implements WeightsStore {

    static final String NAME = "isuWeights";

    private static final String BETWEEN = ",";
    private static final int SIZES = Size.values().length;
    private static final int LEVELS = Level.values().length;

    private final ActiveObjects ao;
    private final UnitOfWork work;

    @Inject
    public AoWeightsStore(@ComponentImport ActiveObjects ao, UnitOfWork work) {
        this.ao = ao;
        this.work = work;
    }

    @Override
    public Weights read() {
        return work.call(() -> row().map(row -> weights(row.getSettingText())).orElse(Weights.DEFAULTS));
    }

    @Override
    public void write(Weights weights) {
        SettingRow row = row().orElseGet(() -> ao.create(SettingRow.class, new DBParam("SETTING_NAME", NAME)));
        row.setSettingText(text(weights));
        row.save();
    }

    private Optional<SettingRow> row() {
        return Arrays.stream(ao.find(SettingRow.class, Query.select().where("SETTING_NAME = ?", NAME)))
                .findFirst();
    }

    private static String text(Weights weights) {
        return List.of(weights.points(), weights.importance(), weights.urgency(), weights.confidence()).stream()
                        .flatMap(numbers -> numbers.values().stream())
                        .map(Object::toString)
                        .collect(Collectors.joining(BETWEEN))
                + BETWEEN
                + weights.confidenceNotSaid();
    }

    private static Weights weights(String text) {
        List<Integer> numbers =
                Arrays.stream(text.split(BETWEEN)).map(Integer::valueOf).toList();
        return new Weights(
                map(Size.class, numbers.subList(0, SIZES)),
                map(Level.class, numbers.subList(SIZES, SIZES + LEVELS)),
                map(Level.class, numbers.subList(SIZES + LEVELS, SIZES + 2 * LEVELS)),
                map(Level.class, numbers.subList(SIZES + 2 * LEVELS, SIZES + 3 * LEVELS)),
                numbers.get(SIZES + 3 * LEVELS));
    }

    private static <E extends Enum<E>> Map<E, Integer> map(Class<E> type, List<Integer> numbers) {
        Map<E, Integer> map = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            map.put(each, numbers.get(each.ordinal()));
        }
        return map;
    }
}
