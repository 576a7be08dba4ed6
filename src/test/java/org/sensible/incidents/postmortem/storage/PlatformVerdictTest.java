package org.sensible.incidents.postmortem.storage;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.Before;
import org.junit.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** The reader and the platform's parser agree about what is well-formed, and about the elements of what is. */
public class PlatformVerdictTest {

    private static final String PIECES = "<>/&;'\"= -!?[]ap\n";

    private final SAXParser platform = parser();

    @Before
    public void needsTheRealPages() {
        assumeTrue(System.getProperty("fixtures.dir") != null);
    }

    @Test
    public void realPages_areReadAsThePlatformReadsThem() throws Exception {
        int wellFormed = 0;
        for (String body : Fixtures.bodies()) {
            wellFormed += agree(body) ? 1 : 0;
        }
        assertTrue("well-formed: " + wellFormed, wellFormed >= 35);
    }

    @Test
    public void pagesWithAnAccident_areRefusedWhereThePlatformRefusesThem() throws Exception {
        Random random = new Random(20_261_128);
        List<String> bodies =
                Fixtures.bodies().stream().filter(body -> body.length() < 6_000).toList();
        int wellFormed = 0;
        int tries = 4_000;
        for (int i = 0; i < tries; i++) {
            wellFormed += agree(broken(bodies.get(random.nextInt(bodies.size())), random)) ? 1 : 0;
        }
        assertTrue("well-formed: " + wellFormed, wellFormed > tries / 10 && wellFormed < tries * 9 / 10);
    }

    private static String broken(String body, Random random) {
        StringBuilder text = new StringBuilder(body);
        int at = random.nextInt(text.length());
        if (random.nextInt(4) == 0) {
            // an accident beside markup, where it matters
            at = Math.max(0, text.indexOf(random.nextBoolean() ? "<" : ">", at));
        }
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }

    private boolean agree(String body) throws Exception {
        List<String> expected = platformReads(body);
        List<String> found;
        try {
            found = StorageReader.read(body).stream()
                    .skip(1)
                    .map(StorageElement::name)
                    .toList();
        } catch (NotWellFormed refused) {
            found = null;
        }
        assertEquals(body, expected, found);
        return found != null;
    }

    /** Names of the elements; {@code null} where it is not well-formed. */
    private List<String> platformReads(String body) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            platform.parse(
                    new InputSource(new StringReader("<!DOCTYPE page SYSTEM \"entities\"><page>" + body + "</page>")),
                    new Names(names));
        } catch (SAXException refused) {
            return null;
        }
        return names.subList(1, names.size());
    }

    private static SAXParser parser() {
        try {
            return SAXParserFactory.newInstance().newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Names extends DefaultHandler2 {

        private final List<String> names;

        Names(List<String> names) {
            this.names = names;
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            names.add(name);
        }
    }
}
