package org.sensible.incidents.confluence;

import java.util.Map;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Says the key itself, but for the patterns of times, which must be patterns. */
public final class KeysAsWords implements Wording {

    private static final Map<String, String> PATTERNS = Map.of(
            "incidents.time.pattern.date", "EEE d MMM yyyy",
            "incidents.time.pattern.dateAndTime", "EEE d MMM yyyy, HH:mm zzz",
            "incidents.time.pattern.time", "HH:mm zzz",
            "incidents.time.pattern.clock", "HH:mm",
            "incidents.time.pattern.day", "EEE d MMM",
            "incidents.time.pattern.weekday", "EEE HH:mm",
            "incidents.time.pattern.abbreviation", "zzz");

    @Override
    public String say(Text text) {
        String key = text.key().substring(text.key().lastIndexOf('.') + 1);
        return PATTERNS.getOrDefault(text.key(), text.arguments().isEmpty() ? key : key + text.arguments());
    }

    @Override
    public String tell(Text text) {
        return say(text);
    }
}
