package org.sensible.incidents.postmortem.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a page and remembers where each element stands. It takes what an XML parser takes of a fragment: tags that match,
 * quoted attributes, references of any name ({@code &nbsp;} is one of HTML's), CDATA, comments and instructions; no prolog,
 * no DOCTYPE. A parser of the platform tells no offsets that hold behind an entity or a line end, so this is one of our own;
 * a test holds it to the platform's verdict. For one thread.
 *
 * @see <a href="https://www.w3.org/TR/xml/">XML 1.0, fifth edition</a>
 */
public final class StorageReader {

    private final String source;
    private final XmlCharacters characters;
    private final List<StorageElement> elements = new ArrayList<>();
    private final Deque<StorageElement> open = new ArrayDeque<>();
    private int at;

    private StorageReader(String source) {
        this.source = source;
        this.characters = new XmlCharacters(source);
    }

    /**
     * Every element of the page in the order of their start tags; the first is the page itself, around all the others.
     *
     * @throws NotWellFormed if an XML parser would refuse it
     */
    public static List<StorageElement> read(String source) {
        return new StorageReader(source).all();
    }

    private List<StorageElement> all() {
        StorageElement page = new StorageElement(source, "", Map.of(), null, 0, 0, false);
        elements.add(page);
        open.push(page);
        while (at < source.length()) {
            at = source.charAt(at) == '<' ? markup() : characters.text(at);
        }
        if (open.peek() != page) {
            throw new NotWellFormed(source, at, "</" + open.peek().name() + ">");
        }
        page.close(source.length(), source.length());
        return elements;
    }

    /** Reads what a bracket begins, and gives the place after it. */
    private int markup() {
        if (source.startsWith("</", at)) {
            return endTag();
        }
        if (source.startsWith("<!--", at)) {
            return comment();
        }
        if (source.startsWith("<![CDATA[", at)) {
            return characters.upTo("]]>", at + "<![CDATA[".length());
        }
        if (source.startsWith("<?", at)) {
            return instruction();
        }
        return startTag();
    }

    private int comment() {
        int dashes = source.indexOf("--", at + "<!--".length());
        int end = characters.upTo("-->", at + "<!--".length());
        if (dashes != end - "-->".length()) {
            throw new NotWellFormed(source, dashes, "-->");
        }
        return end;
    }

    private int instruction() {
        int name = at + "<?".length();
        int after = characters.name(name);
        if (source.substring(name, after).equalsIgnoreCase("xml")) {
            throw new NotWellFormed(source, at, "an element");
        }
        if (!source.startsWith("?>", after) && characters.spaces(after) == after) {
            throw new NotWellFormed(source, after, "?>");
        }
        return characters.upTo("?>", after);
    }

    private int endTag() {
        int after = characters.name(at + "</".length());
        String name = source.substring(at + "</".length(), after);
        StorageElement element = open.peek();
        if (open.size() == 1 || !element.is(name)) {
            throw new NotWellFormed(source, at, open.size() == 1 ? "no end tag" : "</" + element.name() + ">");
        }
        int close = characters.spaces(after);
        require(close, ">");
        open.pop();
        element.close(at, close + 1);
        return close + 1;
    }

    private int startTag() {
        int after = characters.name(at + 1);
        String name = source.substring(at + 1, after);
        Map<String, String> attributes = new HashMap<>();
        int next = attributes(after, attributes);
        boolean hollow = source.startsWith("/>", next);
        if (!hollow) {
            require(next, ">");
        }
        int end = next + (hollow ? "/>" : ">").length();
        StorageElement element = new StorageElement(source, name, attributes, open.peek(), at, end, hollow);
        elements.add(element);
        if (!hollow) {
            open.push(element);
        }
        return end;
    }

    private int attributes(int from, Map<String, String> attributes) {
        int place = from;
        int next = characters.spaces(place);
        while (next > place && next < source.length() && source.charAt(next) != '>' && source.charAt(next) != '/') {
            int afterName = characters.name(next);
            int equals = characters.spaces(afterName);
            require(equals, "=");
            int quote = characters.spaces(equals + 1);
            int end = characters.quoted(quote);
            if (attributes.put(source.substring(next, afterName), source.substring(quote + 1, end - 1)) != null) {
                throw new NotWellFormed(source, next, "another attribute");
            }
            place = end;
            next = characters.spaces(place);
        }
        return next;
    }

    private void require(int place, String expected) {
        if (!source.startsWith(expected, place)) {
            throw new NotWellFormed(source, place, expected);
        }
    }
}
