package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;

/** A browser drops in silence whatever follows a rule that nobody closed. */
public class StyleSheetTest {

    @Test
    public void everyRule_isClosedBeforeTheNextBegins() throws IOException {
        long open = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/css/incidents.css"))) {
            boolean begins = !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '}';
            assertTrue("a rule is still open before: " + line, open == 0 || !begins);
            open += count(line, '{') - count(line, '}');
        }
        assertEquals(0, open);
    }

    private static long count(String line, char bracket) {
        return line.chars().filter(c -> c == bracket).count();
    }
}
