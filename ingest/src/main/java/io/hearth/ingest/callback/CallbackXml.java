package io.hearth.ingest.callback;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a callback's XML into fields. No DTD, no entities but XML's own five, no outside world. */
final class CallbackXml {

    /** The JDK's own, whatever else is on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private CallbackXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** @throws UnusableCallback if it is no XML, holds a DTD, or is nested or long beyond any callback */
    static Map<String, String> parse(byte[] body) throws UnusableCallback {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(utf8(body)));
            try {
                FieldTree tree = new FieldTree();
                while (xml.hasNext()) {
                    take(tree, xml, xml.next());
                }
                return tree.fields();
            } finally {
                xml.close();
            }
        } catch (CharacterCodingException e) {
            throw UnusableCallback.because("body is no UTF-8");
        } catch (XMLStreamException e) {
            throw UnusableCallback.because("body is no XML, at line " + line(e));
        } catch (RuntimeException e) {
            // The JDK's reader is not above a stray index when text is mangled.
            throw UnusableCallback.because("body is no XML: " + e.getClass().getSimpleName());
        }
    }

    /** Decoded here, for the JDK's reader writes of malformed bytes to the standard error. */
    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static String line(XMLStreamException e) {
        return e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNumber());
    }

    private static void take(FieldTree tree, XMLStreamReader xml, int event) throws UnusableCallback {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw UnusableCallback.because("body has a DTD or an entity");
            case XMLStreamConstants.START_ELEMENT -> begin(tree, xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> tree.end();
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private static void begin(FieldTree tree, String name) throws UnusableCallback {
        if (tree.isEmpty() && !name.equals("xml")) {
            throw UnusableCallback.because("body is no <xml> element");
        }
        tree.begin(name);
    }
}
