package org.sensible.incidents.postmortem.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bodies of real pages, of publishers and out of exports of spaces. */
public final class Fixtures {

    private static final Pattern EXPORTED =
            Pattern.compile("<property name=\"body\"><!\\[CDATA\\[(.*?)]]></property>", Pattern.DOTALL);

    private Fixtures() {}

    /** Well-formed ones; in the order of the files. */
    public static List<String> bodies() {
        Path folder = Path.of(System.getProperty("fixtures.dir"), "confluence");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> bodies = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".entities.xml")) {
                    Matcher body = EXPORTED.matcher(text);
                    while (body.find()) {
                        // the export splits what would end its own CDATA
                        bodies.add(body.group(1).replace("]] >", "]]>"));
                    }
                } else {
                    bodies.add(text);
                }
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
