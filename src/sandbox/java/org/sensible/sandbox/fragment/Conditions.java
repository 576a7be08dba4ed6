package org.sensible.sandbox.fragment;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;

/** Whether a fragment is shown: its {@code <condition>}s, alone or in {@code <conditions type="AND|OR">}, one in another. */
final class Conditions {

    private Conditions() {}

    /** Of a module: all of its conditions, made and set up once. */
    static Predicate<Map<String, Object>> of(Module module, PluginModules plugin) {
        return all(module, plugin, true);
    }

    private static Predicate<Map<String, Object>> all(Module parent, PluginModules plugin, boolean and) {
        List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
        parent.children("condition").forEach(condition -> parts.add(one(condition, plugin)));
        parent.children("conditions")
                .forEach(inner -> parts.add(all(
                        inner, plugin, !inner.attribute("type").orElse("AND").equalsIgnoreCase("OR"))));
        if (parts.isEmpty()) {
            return context -> true;
        }
        return context -> and
                ? parts.stream().allMatch(part -> part.test(context))
                : parts.stream().anyMatch(part -> part.test(context));
    }

    private static Predicate<Map<String, Object>> one(Module module, PluginModules plugin) {
        Condition condition =
                plugin.create(plugin.load(module.required("class")).asSubclass(Condition.class));
        condition.init(parameters(module));
        boolean inverted = module.attribute("invert").filter("true"::equals).isPresent();
        return context -> condition.shouldDisplay(context) != inverted;
    }

    /** The {@code <param name="…">} of an element. */
    static Map<String, String> parameters(Module module) {
        return module.children("param").stream()
                .collect(Collectors.toMap(param -> param.required("name"), param -> param.attribute("value")
                        .orElse(param.text())));
    }
}
