package org.sensible.sandbox.plugin;

import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <velocity-allowlist>}: methods of the plugin's own classes that templates may call. */
final class VelocityAllowlistType implements ModuleType {

    private static final Pattern ENTRY = Pattern.compile("([\\w.$]+)#(\\w+)\\(([\\w.$,\\[\\] ]*)\\)");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.children("method").forEach(method -> checkEntry(method.text(), module, plugin));
    }

    private static void checkEntry(String entry, Module module, Plugin plugin) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new StartRefused("\"" + entry + "\" in " + module
                    + " of atlassian-plugin.xml is not of the form package.Class#method(package.Type,…)");
        }
        Class<?> type = plugin.classes().load(parts.group(1), module);
        if (type.getClassLoader() != plugin.classLoader()) {
            throw new StartRefused(entry + " in " + module + ": only the plugin's own classes can be listed");
        }
        List<String> parameters = Stream.of(parts.group(3).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (Stream.of(type.getMethods()).noneMatch(method -> fits(method, parts.group(2), parameters))) {
            throw new StartRefused(
                    "The method " + entry + " (" + module + ") does not exist in the plugin, or is not public");
        }
    }

    private static boolean fits(Method method, String name, List<String> parameters) {
        return method.getName().equals(name)
                && Stream.of(method.getParameterTypes())
                        .map(type -> type.getTypeName().replace('$', '.'))
                        .toList()
                        .equals(parameters.stream()
                                .map(p -> p.replace('$', '.'))
                                .toList());
    }
}
