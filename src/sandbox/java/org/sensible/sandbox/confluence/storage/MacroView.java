package org.sensible.sandbox.confluence.storage;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.sandbox.velocity.BlockedMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One macro of a page: one of the host's own, one of the plugin's, or a box that says what is wrong. */
final class MacroView {

    private static final Logger LOG = LoggerFactory.getLogger(MacroView.class);
    private static final Pattern FIRST_TAG = Pattern.compile("\\A\\s*<([a-z][a-z0-9]*)((?:\\s[^<>]*)?)>");
    private static final Pattern CLASS = Pattern.compile("\\sclass=\"([^\"]*)\"");

    private final StorageView view;

    MacroView(StorageView view) {
        this.view = view;
    }

    String html(MacroCall call) {
        Optional<Macro> macro = view.macros().byName(call.name());
        if (macro.isPresent()) {
            return execute(call, macro.get());
        }
        return new NativeMacros(view)
                .html(call)
                .orElseGet(() -> box("Unknown macro: '" + call.name() + "'", isInline(call)));
    }

    private static boolean isInline(MacroCall call) {
        return call.richBody().isEmpty() && call.plainBody().isEmpty();
    }

    private String execute(MacroCall call, Macro macro) {
        boolean inline = macro.getOutputType() == Macro.OutputType.INLINE;
        try {
            String html = macro.execute(call.parametersForMacro(), body(call, macro.getBodyType()), view.rendering());
            return dress(html == null ? "" : html, call, macro, inline);
        } catch (MacroExecutionException refused) {
            LOG.warn("The macro {} says that it cannot be shown", call.name(), refused);
            return box("Error rendering macro '" + call.name() + "' : " + refused.getMessage(), inline);
        } catch (BlockedMethod strict) {
            throw strict;
        } catch (RuntimeException failed) {
            LOG.error("The macro {} failed", call.name(), failed);
            return box("Error rendering macro '" + call.name() + "' : " + failed, inline);
        }
    }

    private String body(MacroCall call, Macro.BodyType type) {
        return switch (type) {
            case RICH_TEXT -> call.richBody().map(view::inside).orElse("");
            case PLAIN_TEXT -> call.plainBody().orElse("");
            case NONE -> "";
        };
    }

    /** As the host does on the screen, its first element is marked with what macro it is. */
    private String dress(String html, MacroCall call, Macro macro, boolean inline) {
        Matcher first = FIRST_TAG.matcher(html);
        if (!view.rendering().isForScreen() || !first.find()) {
            return html;
        }
        String marks = "conf-macro output-" + (inline ? "inline" : "block");
        String attributes = first.group(2);
        Matcher classes = CLASS.matcher(attributes);
        String marked = classes.find()
                ? attributes.substring(0, classes.start(1)) + classes.group(1) + " " + marks
                        + attributes.substring(classes.end(1))
                : attributes + " class=\"" + marks + "\"";
        return "<" + first.group(1) + marked + " data-hasbody=\"" + (macro.getBodyType() != Macro.BodyType.NONE)
                + "\" data-macro-name=\"" + Xhtml.quote(call.name()) + "\">" + html.substring(first.end());
    }

    private static String box(String message, boolean inline) {
        String tag = inline ? "span" : "div";
        return String.format(
                Locale.ROOT,
                "<%1$s class=\"error conf-macro aui-message-error%2$s\">%3$s</%1$s>",
                tag,
                inline ? "" : " aui-message",
                Xhtml.escape(message));
    }
}
