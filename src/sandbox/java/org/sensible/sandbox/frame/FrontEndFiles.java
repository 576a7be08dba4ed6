package org.sensible.sandbox.frame;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The look of the product: {@code /s/own/*} from the class path, {@code /s/aui/*} and {@code /s/jquery/*} as the build fetched
 * them. Where it could not, the sandbox's own plain style sheet serves.
 */
public final class FrontEndFiles extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "application/javascript;charset=UTF-8",
            "woff", "font/woff",
            "svg", "image/svg+xml",
            "png", "image/png",
            "gif", "image/gif");
    private static final Set<String> OWN =
            Set.of("frame.css", "jira.css", "plain.css", "frame.js", "create-dialog.js", "editor.js");

    private final transient Path modules;

    /** @param folder where the build put the front-end files, if it could */
    public FrontEndFiles(Path folder) {
        this.modules = folder.toAbsolutePath().normalize().resolve("node_modules");
    }

    private boolean hasAui() {
        return Files.isRegularFile(modules.resolve("@atlassian/aui/dist/aui/aui-prototyping.css"))
                && Files.isRegularFile(modules.resolve("jquery/dist/jquery.min.js"));
    }

    /** The elements that link style sheets and scripts. */
    public String tags(String contextPath) {
        String look = hasAui() ? """
                <link rel="stylesheet" href="%1$s/s/aui/aui-prototyping.css">
                <script src="%1$s/s/jquery/jquery.min.js"></script>
                <script src="%1$s/s/aui/aui-prototyping.js" defer></script>
                """ : """
                <link rel="stylesheet" href="%1$s/s/own/plain.css">
                """;
        return Html.of(look + """
                        <link rel="stylesheet" href="%1$s/s/own/frame.css">
                        <link rel="stylesheet" href="%1$s/s/own/jira.css">
                        <script src="%1$s/s/own/frame.js" defer></script>
                        <script src="%1$s/s/own/create-dialog.js" defer></script>
                        """, contextPath);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<InputStream> file = open(path.substring(1));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-cache");
        try (InputStream in = file.get()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private Optional<InputStream> open(String path) throws IOException {
        int slash = path.indexOf('/');
        String name = path.substring(slash + 1);
        switch (slash < 0 ? "" : path.substring(0, slash)) {
            case "own":
                return Optional.of(name).filter(OWN::contains).map(FrontEndFiles.class::getResourceAsStream);
            case "aui":
                return below(modules.resolve("@atlassian/aui/dist/aui"), name);
            case "jquery":
                return below(modules.resolve("jquery/dist"), name);
            default:
                return Optional.empty();
        }
    }

    private static Optional<InputStream> below(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
    }
}
