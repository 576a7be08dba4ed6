package org.sensible.sandbox.confluence.storage;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A body in storage format: a fragment of XHTML with elements of the prefixes {@code ac:} and {@code ri:} and the named
 * entities of XHTML.
 */
public final class StorageFormat {

    private static final String ROOT = "storage";

    private StorageFormat() {}

    /**
     * The body as it is kept. Scripts, frames, forms, event handlers and addresses that run something are stripped, as the
     * host's cleaner does it; a body without any of them is kept to the letter.
     *
     * @throws NotStorageFormat where it is not well-formed
     */
    public static String clean(String storage) {
        Element root = parse(storage);
        return strip(root) ? content(root) : storage;
    }

    /** Whether {@link #clean} takes it. */
    public static boolean isWellFormed(String storage) {
        try {
            parse(storage);
            return true;
        } catch (NotStorageFormat notWellFormed) {
            return false;
        }
    }

    /** The tree below one root element. */
    static Element parse(String storage) {
        String start = "<" + ROOT + ">";
        String document = start + HtmlEntities.resolve(storage) + "</" + ROOT + ">";
        try {
            DocumentBuilder parser = parser();
            Element root =
                    parser.parse(new InputSource(new StringReader(document))).getDocumentElement();
            return root;
        } catch (SAXParseException bad) {
            int row = Math.max(1, bad.getLineNumber());
            int column = Math.max(1, row == 1 ? bad.getColumnNumber() - start.length() : bad.getColumnNumber());
            throw new NotStorageFormat(bad.getMessage().replace("\"" + ROOT + "\"", "the body"), row, column);
        } catch (SAXException bad) {
            throw new NotStorageFormat(String.valueOf(bad.getMessage()).strip(), 1, 1);
        } catch (IOException | ParserConfigurationException failed) {
            throw new IllegalStateException("The XML parser of this Java does not work", failed);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(false);
        factory.setExpandEntityReferences(true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Strict());
        return parser;
    }

    private static boolean strip(Element parent) {
        boolean stripped = stripAttributes(parent);
        for (Element child : Xhtml.elements(parent).toList()) {
            if (Xhtml.isAllowed(child)) {
                stripped |= strip(child);
            } else {
                parent.removeChild(child);
                stripped = true;
            }
        }
        return stripped;
    }

    private static boolean stripAttributes(Element element) {
        List<Attr> bad = attributes(element).stream()
                .filter(attribute -> !Xhtml.isAllowedAttribute(attribute.getName(), attribute.getValue()))
                .toList();
        bad.forEach(element::removeAttributeNode);
        return !bad.isEmpty();
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap nodes = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.add((Attr) nodes.item(i));
        }
        return attributes;
    }

    /** What is inside the element, written as storage format. */
    static String content(Node parent) {
        StringBuilder out = new StringBuilder();
        Xhtml.children(parent).forEach(child -> write(child, out));
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof CDATASection data) {
            out.append("<![CDATA[").append(data.getData()).append("]]>");
        } else if (node instanceof Text text) {
            out.append(Xhtml.escape(text.getData()));
        } else if (node instanceof Element element) {
            out.append('<').append(element.getTagName());
            attributes(element).forEach(attribute -> out.append(' ')
                    .append(attribute.getName())
                    .append("=\"")
                    .append(Xhtml.quote(attribute.getValue()))
                    .append('"'));
            if (element.hasChildNodes()) {
                out.append('>').append(content(element)).append("</").append(element.getTagName());
                out.append('>');
            } else {
                out.append(" />");
            }
        }
    }

    /** Nothing is printed on the console, and an error is an error. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // A warning of the parser is nothing that the host would refuse.
        }

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
