package org.sensible.sandbox.plugin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.sandbox.PluginModules;

/**
 * The transformer {@code jsI18n}: a script's {@code AJS.I18n.getText('key')} or {@code WRM.I18n.getText('key')} becomes
 * the text in the reader's language, with arguments {@code AJS.format("text", …)}.
 */
public final class ScriptTexts {

    /** A call up to the comma or the bracket after the key. */
    static final Pattern CALL = Pattern.compile("(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    /** The group of {@link #CALL} that holds the key. */
    static final int KEY = 2;

    private static final int END = 3;

    private ScriptTexts() {}

    /** The script as a browser gets it. */
    public static String fill(String script, PluginModules plugin, Locale locale) {
        Matcher call = CALL.matcher(script);
        StringBuilder filled = new StringBuilder();
        while (call.find()) {
            String key = call.group(KEY);
            boolean formatted = call.group(END).equals(",");
            String text = formatted ? plugin.rawText(locale, key).orElse(key) : plugin.text(locale, key);
            String quoted = '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
            call.appendReplacement(filled, Matcher.quoteReplacement(formatted ? "AJS.format(" + quoted + "," : quoted));
        }
        return call.appendTail(filled).toString();
    }
}
