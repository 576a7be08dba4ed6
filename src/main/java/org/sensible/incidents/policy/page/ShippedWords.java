package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words of the message files that ship, both languages at once: a page may mix them, and its language is not its reader's.
 * Threads may share it.
 */
@ConfluenceComponent
public final class ShippedWords implements PageWords {

    private static final String PREFIX = "incidents.policy.read.";
    private static final List<String> FILES = List.of("/i18n/incidents.properties", "/i18n/incidents_ja_JP.properties");

    private final List<Properties> languages =
            FILES.stream().map(ShippedWords::read).toList();

    @Override
    public List<String> of(String meaning) {
        List<String> words = new ArrayList<>();
        for (Properties language : languages) {
            String list = language.getProperty(PREFIX + meaning);
            if (list == null) {
                throw new IllegalArgumentException("no words are known for " + PREFIX + meaning);
            }
            Stream.of(list.split("[,、]"))
                    .map(word -> word.strip().replace("''", "'"))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream in = ShippedWords.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return words;
    }
}
