package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** A browser drops what it cannot read of a style sheet, and says nothing: so this does. */
public class StyleSheetTest {

    private static final Path SHEET =
            Path.of(System.getProperty("project.dir", "."), "src/main/resources/css/incidents.css");
    private static final Pattern COLOUR_VALUE = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");

    @Test
    public void rules_areClosedAndNotInsideOneAnother() throws IOException {
        int depth = 0;
        int most = 1;
        List<String> lines = Files.readAllLines(SHEET);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            most = depth == 0 ? (line.startsWith("@media") ? 2 : 1) : most;
            depth += count(line, '{') - count(line, '}');
            assertTrue("line " + (i + 1) + ": " + line, depth >= 0 && depth <= most);
        }
        assertEquals(0, depth);
    }

    @Test
    public void colours_areTheHostsSoThatDarkThemesWork() throws IOException {
        Matcher colour = COLOUR_VALUE.matcher(Files.readString(SHEET));
        assertTrue(!colour.find());
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
