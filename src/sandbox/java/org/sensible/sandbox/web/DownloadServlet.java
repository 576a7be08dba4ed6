package org.sensible.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.plugin.Downloads;
import org.sensible.sandbox.plugin.ScriptTexts;
import org.sensible.sandbox.plugin.SoyTemplates;

/** {@code /download/resources/*}: files that the plugin's descriptor offers, scripts with their texts filled in. */
public final class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "application/javascript;charset=UTF-8",
            "soy", "application/javascript;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "gif", "image/gif",
            "woff", "font/woff",
            "woff2", "font/woff2");

    private final transient PluginModules plugin;
    private final transient Current current;

    public DownloadServlet(PluginModules plugin, Current current) {
        this.plugin = plugin;
        this.current = current;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Downloads.Found> found = Downloads.find(address, plugin);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A resource may be called "icon": what it is, its file says.
        String file = found.get().file().getPath();
        String ending = file.substring(file.lastIndexOf('.') + 1);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream in = found.get().file().openStream()) {
            if (found.get().translated()) {
                String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String script = ending.equals("soy") ? SoyTemplates.compile(source, address) : source;
                response.getOutputStream()
                        .write(ScriptTexts.fill(script, plugin, current.locale())
                                .getBytes(StandardCharsets.UTF_8));
            } else {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
