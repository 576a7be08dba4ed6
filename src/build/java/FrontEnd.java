import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Build step: fetches the front-end files that make the sandbox look like the products (AUI and jQuery) with {@code npm ci}
 * from the committed lock file. Where npm is missing or fails, the build goes on and the sandbox serves its own small
 * style sheet; nothing of this enters the jar.
 *
 * <p>Run as {@code java FrontEnd.java <folder of package.json> <target folder>}.
 */
public final class FrontEnd {

    private static final List<String> FLAGS =
            List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--loglevel=error");
    private static final int MINUTES = 5;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path source = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path lock = source.resolve("package-lock.json");
        Path done = target.resolve("fetched.lock");
        if (Files.exists(done) && Files.mismatch(lock, done) == -1) {
            return;
        }
        Files.createDirectories(target);
        Files.deleteIfExists(done);
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(source.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (npm(target)) {
            Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        } else {
            System.out.println("[INFO] AUI was not fetched: the sandbox will use its own plain style sheet");
        }
    }

    private static boolean npm(Path folder) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase().contains("windows");
        ProcessBuilder builder = new ProcessBuilder(windows ? "npm.cmd" : "npm");
        builder.command().addAll(FLAGS);
        Process npm;
        try {
            npm = builder.directory(folder.toFile()).inheritIO().start();
        } catch (IOException missing) {
            System.out.println("[INFO] npm is not on the path");
            return false;
        }
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            npm.destroy();
            System.out.println("[WARNING] npm took longer than " + MINUTES + " minutes and was stopped");
            return false;
        }
        return npm.exitValue() == 0;
    }

    private FrontEnd() {}
}
