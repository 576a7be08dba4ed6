package org.sensible.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a sandbox runs.
 *
 * @param confluencePort 0 for any that is free
 * @param jiraPort 0 for any that is free
 * @param home where its data live
 * @param demo whether there is something to look at on the first start
 * @param jdbcUrl a database ({@code jdbc:h2:…} or {@code jdbc:postgresql:…}, user and password included) of which each
 *     product uses a schema of its own, {@code sandbox_confluence} and {@code sandbox_jira}; absent for embedded H2 files
 *     in the home
 */
public record SandboxConfig(int confluencePort, int jiraPort, Path home, boolean demo, Optional<String> jdbcUrl) {

    static final String PORT_SETTING = "sandbox.%s.port";

    private static final int LAST_PORT = 65_535;

    /** For tests: free ports, an embedded database in that folder, nothing to look at. */
    public static SandboxConfig inFolder(Path home) {
        return new SandboxConfig(0, 0, home, false, Optional.empty());
    }

    /** As the system properties say. */
    static SandboxConfig fromProperties(List<Product> products) {
        return new SandboxConfig(
                port(Kind.CONFLUENCE, products),
                port(Kind.JIRA, products),
                Path.of(System.getProperty("sandbox.home", "target/sandbox")),
                Boolean.parseBoolean(System.getProperty("sandbox.demo", "true")),
                Optional.ofNullable(System.getProperty("sandbox.jdbc.url")));
    }

    private static int port(Kind kind, List<Product> products) {
        String setting = PORT_SETTING.formatted(kind.productName());
        int usual = products.stream()
                .filter(product -> Kind.of(product) == kind)
                .mapToInt(Product::defaultPort)
                .findFirst()
                .orElse(0);
        String text = System.getProperty(setting, Integer.toString(usual));
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartRefused("-D" + setting + "=" + text + " is not a port", notANumber);
        }
        throw new StartRefused("-D" + setting + "=" + text + " is not a port");
    }

    int port(Kind kind) {
        return kind == Kind.CONFLUENCE ? confluencePort : jiraPort;
    }

    /** The same with one product at that port. */
    SandboxConfig withPort(Kind kind, int port) {
        return kind == Kind.CONFLUENCE
                ? new SandboxConfig(port, jiraPort, home, demo, jdbcUrl)
                : new SandboxConfig(confluencePort, port, home, demo, jdbcUrl);
    }

    /** Another address of the database. */
    public SandboxConfig withDatabase(String url) {
        return new SandboxConfig(confluencePort, jiraPort, home, demo, Optional.of(url));
    }
}
