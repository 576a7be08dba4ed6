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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that Slack gives to emoji, such as {@code tada} or {@code +1::skin-tone-3}. The build writes them out of the list
 * that JEmoji keeps (see {@code src/build/java/EmojiNames.java}), since names and characters are all that is needed of it.
 */
final class EmojiNames {

    private static final String FILE = "emoji-names.txt";
    private static final Pattern TONED = Pattern.compile("(.+)::skin-tone-([2-6])");
    private static final int LIGHTEST = 0x1F3FB;
    private static final Map<String, String> CHARACTERS = read();

    private EmojiNames() {}

    /** The character of that name, without colons around it; empty for a name that is a workspace's own. */
    static Optional<String> character(String name) {
        return Optional.ofNullable(CHARACTERS.get(name)).or(() -> toned(name));
    }

    /** The tone of skin stands behind the first character, in place of U+FE0F; the build lists those where it does not. */
    private static Optional<String> toned(String name) {
        Matcher toned = TONED.matcher(name);
        return toned.matches()
                ? Optional.ofNullable(CHARACTERS.get(toned.group(1))).map(plain -> {
                    int first = plain.offsetByCodePoints(0, 1);
                    int rest = plain.startsWith("\uFE0F", first) ? first + 1 : first;
                    return plain.substring(0, first)
                            + Character.toString(LIGHTEST + Integer.parseInt(toned.group(2)) - 2)
                            + plain.substring(rest);
                })
                : Optional.empty();
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
