package io.linknet.procurement.ordering.document.boundary;

import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML of strangers: no document type, no entities, nothing fetched from anywhere.
 *
 * <p>The one place where an XML parser is made (CWE-611, CWE-776).
 */
final class SafeXml {

    /** Bytes a document has at most. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Elements within elements at most; UBL needs fewer than thirty. */
    static final int MAX_DEPTH = 200;

    /** What XML 1.0 has no way to write (production 2, Char). */
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String MAX_ELEMENT_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String XERCES = "http://apache.org/xml/features/";

    private SafeXml() {}

    /**
     * Parses.
     *
     * @throws RefusedDocument with line and column if the text is no XML or has a document type
     */
    static Document parse(byte[] xml) {
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException unreadable) {
            throw refused(unreadable);
        }
    }

    /**
     * Shows the text from its beginning to its end.
     *
     * @throws RefusedDocument as {@link #parse(byte[])} does
     */
    static void parse(byte[] xml, DefaultHandler handler) {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), handler);
        } catch (SAXException | IOException unreadable) {
            throw refused(unreadable);
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("the platform's parser knows these features", unsupported);
        }
    }

    private static RefusedDocument refused(Exception unreadable) {
        var where = unreadable instanceof SAXParseException it ? place(it.getLineNumber(), it.getColumnNumber()) : "/";
        return RefusedDocument.of(DocumentProblem.XML_UNREADABLE, where, String.valueOf(unreadable.getMessage()));
    }

    /** A text of ours as XML can hold it: the few characters that it cannot are replaced by �. */
    static String text(String text) {
        return NOT_OF_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** Where in the text, when there is no element to point at. */
    static String place(int line, int column) {
        return "line " + line + ", column " + column;
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setAttribute(MAX_ELEMENT_DEPTH, MAX_DEPTH);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("the platform's parser knows these features", unsupported);
        }
    }

    /** Errors go to the caller, not to the standard error stream. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // A warning refuses nothing.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
