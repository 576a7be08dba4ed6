package org.sensible.incidents.timeline.hook;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.source.Headers;

/** Of a request's headers those that say what the body is. Nothing that lets anybody in is ever kept. */
final class KeptHeaders {

    private static final Pattern TELLING = Pattern.compile("event|resource|delivery|content-type");
    private static final Pattern SECRET =
            Pattern.compile("token|secret|signature|authori[sz]ation|cookie|password|key");

    private KeptHeaders() {}

    static Headers of(Headers headers) {
        Map<String, String> kept = new TreeMap<>();
        headers.asMap().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (TELLING.matcher(lower).find() && !SECRET.matcher(lower).find()) {
                kept.put(name, value);
            }
        });
        return Headers.of(kept);
    }
}
