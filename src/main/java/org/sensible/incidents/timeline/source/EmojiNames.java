package org.sensible.incidents.timeline.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that Slack gives to emoji, such as {@code tada} or {@code +1::skin-tone-3}. The build writes them out of the list
 * that JEmoji keeps (see {@code src/build/java/EmojiNames.java}), since names and characters are all that is needed of it.
 */
final class EmojiNames {

    private static final String FILE = "emoji-names.txt";
    private static final Map<String, String> CHARACTERS = read();

    private EmojiNames() {}

    /** The character of that name, without colons around it; empty for a name that is a workspace's own. */
    static Optional<String> character(String name) {
        return Optional.ofNullable(CHARACTERS.get(name));
    }

    private static Map<String, String> read() {
        Map<String, String> characters = new HashMap<>();
        try (InputStream file = EmojiNames.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the build did not write " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int sign = line.indexOf('=');
                characters.put(line.substring(0, sign), line.substring(sign + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(characters);
    }
}
