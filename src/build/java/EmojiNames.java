import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/**
 * Writes the names that Slack gives to emoji, a line each as {@code name=character}, out of the list that JEmoji keeps. The
 * library describes each emoji in full and would be a fifth of the jar; the names alone are some 20 kB.
 *
 * <p>Argument: the file to write.
 */
public final class EmojiNames {

    private static final String TONE = "::skin-tone-";
    private static final int LIGHTEST = 0x1F3FB;

    private EmojiNames() {}

    public static void main(String[] args) throws IOException {
        TreeMap<String, String> names = new TreeMap<>();
        for (Emoji emoji : EmojiManager.getAllEmojis()) {
            for (String alias : emoji.getSlackAliases()) {
                String name =
                        alias.startsWith(":") && alias.endsWith(":") ? alias.substring(1, alias.length() - 1) : alias;
                String other = names.put(name, emoji.getEmoji());
                if (other != null && !other.equals(emoji.getEmoji())) {
                    throw new IllegalStateException(name + " is the name of " + other + " and of " + emoji.getEmoji());
                }
            }
        }
        if (names.size() < 1_000) {
            throw new IllegalStateException("expected more than 1 000 names of emoji, but got " + names.size());
        }
        StringBuilder lines = new StringBuilder();
        names.forEach((name, character) -> {
            if (!character.equals(toned(name, names))) {
                lines.append(name).append('=').append(character).append('\n');
            }
        });
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** What the plugin makes of a name with a tone of skin: the tone stands behind the first character, in place of U+FE0F. */
    private static String toned(String name, Map<String, String> names) {
        int sign = name.indexOf(TONE);
        String plain = sign < 0 ? null : names.get(name.substring(0, sign));
        if (plain == null || name.length() != sign + TONE.length() + 1) {
            return null;
        }
        int first = Character.charCount(plain.codePointAt(0));
        String rest = plain.substring(first);
        return plain.substring(0, first)
                + Character.toString(LIGHTEST + name.charAt(name.length() - 1) - '2')
                + (rest.startsWith("\uFE0F") ? rest.substring(1) : rest);
    }
}
