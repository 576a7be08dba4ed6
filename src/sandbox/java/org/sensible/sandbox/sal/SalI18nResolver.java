package org.sensible.sandbox.sal;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.PluginModules;

/** The plugin's texts; the key itself where there is none. */
public final class SalI18nResolver implements I18nResolver {

    private final PluginModules plugin;
    private final Current current;

    public SalI18nResolver(PluginModules plugin, Current current) {
        this.plugin = plugin;
        this.current = current;
    }

    @Override
    public String getRawText(String key) {
        return getRawText(current.locale(), key);
    }

    @Override
    public String getRawText(Locale locale, String key) {
        return plugin.rawText(locale, key).orElse(key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(current.locale(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return plugin.text(locale, key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return plugin.text(current.locale(), key);
    }

    @Override
    public String getText(Locale locale, String key) {
        return plugin.text(locale, key);
    }
}
