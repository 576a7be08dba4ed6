package org.sensible.incidents.actionitem.plan;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.ItemFixture;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;

/** A library of good and bad plans, {@code plans/plans.json}, each with what is to be found in it and nothing else. */
@RunWith(Parameterized.class)
public class PlanCheckTest {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public JsonNode plan;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> plans() throws IOException {
        List<Object[]> plans = new ArrayList<>();
        try (InputStream library = PlanCheckTest.class.getResourceAsStream("/plans/plans.json")) {
            for (JsonNode plan : new ObjectMapper().readTree(library)) {
                plans.add(new Object[] {plan.get("name").asText(), plan});
            }
        }
        return plans;
    }

    @Test
    public void findings_areThoseExpectedOfThisPlan() {
        Set<String> chosen = new HashSet<>();
        plan.path("chosen").forEach(key -> chosen.add(key.asText()));
        Map<String, Integer> limits = new HashMap<>();
        plan.path("limits")
                .properties()
                .forEach(limit -> limits.put(limit.getKey(), limit.getValue().asInt()));
        List<String> found =
                PlanCheck.of(items(plan.path("items")), chosen, items(plan.path("others")), limits, Weights.DEFAULTS)
                        .stream()
                        .map(PlanCheckTest::words)
                        .toList();
        List<String> expected = new ArrayList<>();
        plan.path("expected").forEach(each -> expected.add(each.asText()));
        assertEquals(expected, found);
    }

    private static String words(Finding finding) {
        return String.join(
                " ",
                Stream.concat(Stream.of(finding.code().word()), finding.items().stream())
                        .toList());
    }

    private static List<ActionItem> items(JsonNode list) {
        List<ActionItem> items = new ArrayList<>();
        list.forEach(each -> items.add(item(each)));
        return items;
    }

    private static ActionItem item(JsonNode json) {
        String[] isu = json.get("isu").asText().split(" ");
        return ItemFixture.anItem(json.get("key").asText())
                .saying(json.get("summary").asText())
                .from(json.path("incident").asText("INC-7"))
                .isu(level(isu[0]), Size.valueOf(isu[1]), level(isu[2]), level(isu[3]))
                .kind(Kind.ofWord(json.path("kind").asText("")).orElse(null))
                .of(json.has("assignee") ? json.get("assignee").textValue() : "alice")
                .due(json.has("due") ? json.get("due").textValue() : "2026-10-30")
                .in(ActionItem.State.valueOf(json.path("state").asText("OPEN")))
                .moved(json.path("moved").asInt())
                .decided(Commitment.ofWord(json.path("commitment").asText("proposed"))
                        .orElseThrow())
                .build();
    }

    private static Level level(String word) {
        return Level.ofWord(word).orElseThrow();
    }
}
