package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** English and Japanese say the same things, and everything that the code says has words. */
public class TranslationsTest {

    private static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(incidents\\.[a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("['\"](incidents\\.[a-zA-Z0-9.-]*[A-Za-z0-9])['\"]");

    private static final Pattern SOURCE_NAME = Pattern.compile("public static final String NAME = \"([a-z]+)\"");

    /** Names that look like keys: the issue property. */
    private static final Set<String> NO_TEXTS = Set.of("incidents.action-item", "incidents.action-item.replaced");

    @Test
    public void languages_haveTheSameKeys() throws IOException {
        assertEquals(
                new TreeSet<>(texts("").keySet()), new TreeSet<>(texts("_ja_JP").keySet()));
    }

    @Test
    public void languages_fillTheSamePlaces() throws IOException {
        Properties japanese = texts("_ja_JP");
        texts("")
                .forEach((key, text) -> assertEquals(
                        "places of " + key, places((String) text), places(japanese.getProperty((String) key))));
    }

    @Test
    public void texts_areNeverEmpty() throws IOException {
        for (String language : List.of("", "_ja_JP")) {
            texts(language).forEach((key, text) -> assertTrue(key + language, !((String) text).isBlank()));
        }
    }

    @Test
    public void texts_haveLonelyQuotesNowhere() throws IOException {
        // One quote starts a stretch in which {0} stays as it is; an apostrophe is written twice.
        for (String language : List.of("", "_ja_JP")) {
            texts(language).forEach((key, text) -> {
                String withoutPairs = ((String) text).replace("''", "");
                assertTrue(key + language + ": write '' for an apostrophe", withoutPairs.indexOf('\'') < 0);
            });
        }
    }

    @Test
    public void everyKeyInCodeAndTemplates_hasWords() throws IOException {
        Properties english = texts("");
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                Pattern pattern = name.endsWith(".java") ? KEY_IN_CODE : KEY_IN_TEMPLATE;
                if (!name.matches(".*\\.(java|vm|xml|js|soy)")) {
                    continue;
                }
                Matcher key = pattern.matcher(Files.readString(file));
                while (key.find()) {
                    if (!NO_TEXTS.contains(key.group(1))
                            && !english.containsKey(key.group(1))
                            && !isPrefix(english, key.group(1))) {
                        missing.add(key.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    public void everySourceOfEvents_hasAName() throws IOException {
        Properties english = texts("");
        List<String> missing = new ArrayList<>();
        int sources = 0;
        Path folder = PROJECT.resolve("src/main/java/org/sensible/incidents/timeline/source");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = SOURCE_NAME.matcher(Files.readString(file));
                if (name.find()) {
                    sources++;
                    if (!english.containsKey("incidents.timeline.source." + name.group(1))) {
                        missing.add(name.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue("sources found: " + sources, sources >= 14);
    }

    /** Code may put a key together from a prefix and the name of a milestone, say. */
    private static boolean isPrefix(Properties english, String key) {
        return english.stringPropertyNames().stream().anyMatch(k -> k.startsWith(key + "."));
    }

    private static TreeSet<Integer> places(String text) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d+)").matcher(text);
        while (place.find()) {
            places.add(Integer.valueOf(place.group(1)));
        }
        new MessageFormat(text); // throws where the braces do not match
        return places;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                PROJECT.resolve("i18n/incidents" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
