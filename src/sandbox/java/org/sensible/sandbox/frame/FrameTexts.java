package org.sensible.sandbox.frame;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;

/** The words of the product around the pages, in the language of whoever reads now. */
public final class FrameTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Current current;
    private final String bundle;

    /** @param bundle base name of the resource bundle with the words */
    public FrameTexts(Current current, String bundle) {
        this.current = current;
        this.bundle = bundle;
    }

    public Locale locale() {
        return current.locale();
    }

    /** Not escaped. */
    public String text(String key, Object... arguments) {
        ResourceBundle texts =
                ResourceBundle.getBundle(bundle, locale(), FrameTexts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale()).format(arguments);
    }

    /** Escaped, its arguments included. */
    public String html(String key, Object... arguments) {
        return Html.escape(text(key, arguments));
    }

    /** Date and time where the reader is. */
    public String at(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(current.user().map(User::zone).orElse(ZoneOffset.UTC)));
    }
}
