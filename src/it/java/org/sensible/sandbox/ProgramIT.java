package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The sandbox as a process of its own: ready, stopped, ended by what is wrong. */
public class ProgramIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final long PATIENCE_SECONDS = 60;

    private Process run(String... settings) throws IOException {
        Path jar = new TestPlugin().build(folder.getRoot().toPath());
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dsandbox.home=" + folder.getRoot().toPath().resolve("home")));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Sandbox.class.getName(), jar.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> until(String end, Process process) throws Exception {
        try {
            return CompletableFuture.supplyAsync(() -> read(end, process)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception | Error failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static List<String> read(String end, Process process) {
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains(end)) {
                    return said;
                }
            }
        } catch (IOException broken) {
            throw new AssertionError(said.toString(), broken);
        }
        throw new AssertionError("the process ended with: " + said);
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue("the process goes on", process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Test
    public void program_saysWhenItIsReadyAndStopsWhenTold() throws Exception {
        Process process = run("-Dsandbox.confluence.port=0", "-Dsandbox.jira.port=0");
        List<String> said = until("Sandbox ready", process);
        String jira =
                said.stream().filter(line -> line.endsWith("/jira")).findFirst().orElseThrow();
        assertEquals(200, new Http(jira).get("/login.jsp").status());
        process.destroy();
        assertEquals(143, end(process));
    }

    @Test
    public void takenPort_endsTheProcess() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = run("-Dsandbox.confluence.port=0", "-Dsandbox.jira.port=" + taken.getLocalPort());
            until("Port " + taken.getLocalPort() + " cannot be used", process);
            assertEquals(1, end(process));
        }
    }

    @Test
    public void port_mustBeOne() throws Exception {
        Process process = run("-Dsandbox.jira.port=http");
        until("-Dsandbox.jira.port=http is not a port", process);
        assertEquals(1, end(process));
    }
}
