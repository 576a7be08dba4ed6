package org.sensible.sandbox.confluence;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.sensible.sandbox.velocity.PluginTemplates;

/** Confluence's own way to templates. The real one swallows errors; this one lets them be seen. */
record HostTemplates(PluginTemplates templates) implements VelocityHelperService {

    @Override
    public String getRenderedTemplate(String templateName, Map<String, Object> context) {
        StringWriter text = new StringWriter();
        try {
            templates.render(templateName, context, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        return templates.defaults();
    }
}
