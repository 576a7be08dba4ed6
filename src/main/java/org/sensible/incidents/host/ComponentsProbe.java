package org.sensible.incidents.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.selftest.Probe;
import org.springframework.context.ApplicationContext;

/**
 * Every component and import that the plugin's index names for this product is there as a bean. The scanner's runtime skips
 * a line that it cannot load with nothing but a warning, so this has to be looked at.
 */
public final class ComponentsProbe implements Probe {

    private static final String INDEX = "/META-INF/plugin-components/";

    private final ApplicationContext beans;
    private final String product;

    /** @param product {@code confluence} or {@code jira}: which files of the index count */
    public ComponentsProbe(ApplicationContext beans, String product) {
        this.beans = beans;
        this.product = product;
    }

    @Override
    public String name() {
        return "components of the index";
    }

    @Override
    public String run() throws Failed {
        List<String> expected = new ArrayList<>();
        for (String file : List.of("component", "component-" + product, "imports", "imports-" + product)) {
            expected.addAll(lines(file));
        }
        List<String> missing = expected.stream().filter(this::isMissing).toList();
        if (!missing.isEmpty()) {
            throw new Failed("no bean for " + String.join(", ", missing));
        }
        return "all " + expected.size() + " components and imports are there";
    }

    private boolean isMissing(String type) {
        try {
            Class<?> wanted = Class.forName(type, false, getClass().getClassLoader());
            return beans.getBeanNamesForType(wanted).length == 0;
        } catch (ClassNotFoundException notHere) {
            return true;
        }
    }

    private List<String> lines(String file) throws Failed {
        try (InputStream in = getClass().getResourceAsStream(INDEX + file)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new Failed("the index file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
