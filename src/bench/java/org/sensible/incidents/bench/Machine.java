package org.sensible.incidents.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what the numbers were measured. */
final class Machine {

    private static final long MEGA = 1 << 20;

    private Machine() {}

    /** Processor, cores, load, heap and Java, in one line. */
    static String inWords() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return processor() + ", " + runtime.availableProcessors() + " cores, load "
                + String.format(
                        "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + ", heap "
                + runtime.maxMemory() / MEGA + " MiB, Java " + Runtime.version() + ", "
                + System.getProperty("os.name");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
