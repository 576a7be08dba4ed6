package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * Renders our Velocity templates with one view object as {@code $view} and the reader's language as {@code $words}, and asks
 * the page for our style sheet. Threads may share it.
 */
@ConfluenceComponent
public final class Screens {

    private static final String PLUGIN = "org.sensible.sensible-incidents:";
    private static final String STYLE = PLUGIN + "incidents-style";

    private final TemplateRenderer templates;
    private final PageBuilderService pages;
    private final Wording wording;

    @Inject
    public Screens(
            @ComponentImport TemplateRenderer templates, @ComponentImport PageBuilderService pages, Wording wording) {
        this.templates = templates;
        this.pages = pages;
        this.wording = wording;
    }

    /** The template's markup for the view. */
    public String show(String template, Object view) {
        StringWriter markup = new StringWriter();
        write(template, view, markup);
        return markup.toString();
    }

    public void write(String template, Object view, Writer out) {
        useStyle();
        Map<String, Object> context = new HashMap<>();
        context.put("view", view);
        context.put("words", new Words(wording));
        try {
            templates.render("/templates/" + template + ".html.vm", context, out);
        } catch (IOException e) {
            throw new UncheckedIOException(template, e);
        }
    }

    /** One line in our frame, where a macro has nothing else to show. */
    public String notice(Text text) {
        return show("notice", new Notice(false, wording.tell(text)));
    }

    /** One line that says what a person can mend. */
    public String problem(Text text) {
        return show("notice", new Notice(true, wording.tell(text)));
    }

    public void useStyle() {
        pages.assembler().resources().requireWebResource(STYLE);
    }

    /** Asks the page for one of our web resources with scripts. */
    public void useScript(String resource) {
        pages.assembler().resources().requireWebResource(PLUGIN + resource);
    }

    /** The view of {@code notice.html.vm}. */
    public record Notice(boolean isProblem, String text) {}
}
