package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sensible.sandbox.StartRefused;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that reaches nothing outside itself. */
final class Xml {

    private Xml() {}

    static Document parse(InputStream xml, String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(xml);
        } catch (SAXParseException wrong) {
            throw new StartRefused(name + ", line " + wrong.getLineNumber() + ": " + wrong.getMessage(), wrong);
        } catch (SAXException wrong) {
            throw new StartRefused(name + " is not XML: " + wrong.getMessage(), wrong);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every JDK has a secure XML parser", impossible);
        }
    }

    /** Prints nothing, lets nothing pass. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException wrong) {
            // Warnings do not change what is read.
        }

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
