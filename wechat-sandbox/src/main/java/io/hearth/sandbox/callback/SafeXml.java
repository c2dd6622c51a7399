package io.hearth.sandbox.callback;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of a passive reply; document types are refused. */
final class SafeXml {

    private SafeXml() {}

    /** @throws IllegalArgumentException if the text is not XML, or has a document type */
    static Element parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not an XML answer", e);
        }
    }

    /** The text of the first element of that name at any depth; empty without one. */
    static String text(Element root, String name) {
        return root.getElementsByTagName(name).getLength() == 0
                ? ""
                : root.getElementsByTagName(name).item(0).getTextContent();
    }
}
