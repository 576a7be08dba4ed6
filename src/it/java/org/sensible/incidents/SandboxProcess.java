package org.sensible.incidents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The sandbox in a process of its own, so that it can be killed, or given little memory. Data stay in the folder for the
 * next one. What it prints goes to {@code sandbox.log} there.
 */
public final class SandboxProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(100);

    private final Process process;
    private final Path log;
    private String confluenceUrl;

    private SandboxProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param jdbcUrl where the data are; absent for files in the folder
     * @param jvm options of the process, such as {@code -Xmx256m}
     */
    public static SandboxProcess start(Path jar, Path folder, Optional<String> jdbcUrl, String... jvm)
            throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("sandbox.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of(
                "-Dsandbox.home=" + folder.resolve("home"),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dsandbox.demo=false",
                "-Dsandbox.confluence.port=0",
                "-Dsandbox.jira.port=0"));
        jdbcUrl.ifPresent(url -> command.add("-Dsandbox.jdbc.url=" + url));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.sensible.sandbox.Sandbox", jar.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        SandboxProcess sandbox = new SandboxProcess(process, log);
        try {
            sandbox.confluenceUrl = sandbox.awaitReady();
            return sandbox;
        } catch (IOException | RuntimeException | Error failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    public String confluenceUrl() {
        return confluenceUrl;
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does it: no hook runs, nothing is written any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Whether it ran out of memory, by its own words. */
    public boolean ranOutOfMemory() throws IOException {
        return said().contains("OutOfMemoryError");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException wanted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String awaitReady() throws IOException {
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; LockSupport.parkNanos(A_MOMENT)) {
            String said = said();
            if (said.contains("Sandbox ready")) {
                return said.lines()
                        .filter(line -> line.endsWith("/confluence"))
                        .findFirst()
                        .orElseThrow();
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the sandbox ended with: " + said);
            }
        }
        throw new IllegalStateException("the sandbox is not ready: " + said());
    }

    private String said() throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }
}
