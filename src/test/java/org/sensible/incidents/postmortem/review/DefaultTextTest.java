package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.Test;

/** What the page says before anybody wrote into it keeps to what it asks of its writers. */
public class DefaultTextTest {

    @Test
    public void englishPage_blamesNobodyAndNamesNoSingleCause() throws IOException {
        assertEquals(List.of(), blaming("i18n/incidents.properties"));
    }

    @Test
    public void japanesePage_blamesNobodyAndNamesNoSingleCause() throws IOException {
        assertEquals(List.of(), blaming("i18n/incidents_ja_JP.properties"));
    }

    private static List<String> blaming(String file) throws IOException {
        List<String> blaming = new ArrayList<>();
        int looked = 0;
        Properties texts = new Properties();
        Path project = Path.of(System.getProperty("project.dir", "."));
        try (Reader in = Files.newBufferedReader(project.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        for (String key : texts.stringPropertyNames()) {
            if (key.matches("incidents\\.postmortem\\.(page|hint|impact|detected)\\..*")) {
                looked++;
                BlamingWord.SHIPPED.stream()
                        .filter(word ->
                                word.pattern().matcher(texts.getProperty(key)).find())
                        .forEach(word -> blaming.add(key + ": " + word.reason()));
            }
        }
        assertTrue("looked at " + looked, looked >= 35);
        return blaming;
    }
}
