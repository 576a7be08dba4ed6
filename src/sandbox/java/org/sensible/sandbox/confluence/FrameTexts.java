package org.sensible.sandbox.confluence;

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
final class FrameTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Current current;

    FrameTexts(Current current) {
        this.current = current;
    }

    Locale locale() {
        return current.locale();
    }

    /** Not escaped. */
    String text(String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.sensible.sandbox.confluence.frame", locale(), FrameTexts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale()).format(arguments);
    }

    /** Escaped, its arguments included. */
    String html(String key, Object... arguments) {
        return Html.escape(text(key, arguments));
    }

    /** Date and time where the reader is. */
    String at(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(current.user().map(User::zone).orElse(ZoneOffset.UTC)));
    }
}
