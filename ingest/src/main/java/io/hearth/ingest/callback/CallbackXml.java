package io.hearth.ingest.callback;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a callback's XML into fields. Nested ones are named by dotted paths, the second of the same name gets a number
 * ({@code List.TemplateId}, {@code List_2.TemplateId}). No DTD, no entities but XML's own five, no outside world.
 */
final class CallbackXml {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_FIELDS = 1_000;

    /** The JDK's own, whatever else is on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int elements;

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
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                CallbackXml parsed = new CallbackXml();
                while (xml.hasNext()) {
                    parsed.take(xml, xml.next());
                }
                return parsed.fields;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw UnusableCallback.because(
                    "body is no XML, at line " + e.getLocation().getLineNumber());
        }
    }

    /** An element that is open: its path and its text so far. */
    private static final class Element {
        private final String path;
        private final StringBuilder text = new StringBuilder();
        private boolean hasChildren;

        Element(String path) {
            this.path = path;
        }
    }

    private void take(XMLStreamReader xml, int event) throws UnusableCallback {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw UnusableCallback.because("body has a DTD or an entity");
            case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void begin(String name) throws UnusableCallback {
        if (open.isEmpty() && !name.equals("xml")) {
            throw UnusableCallback.because("body is no <xml> element");
        }
        if (open.size() >= MAX_DEPTH || ++elements > MAX_FIELDS) {
            throw UnusableCallback.because("body is nested too deep or has too many fields");
        }
        open.push(new Element(open.isEmpty() ? "" : path(name)));
    }

    private String path(String name) {
        Element parent = open.element();
        parent.hasChildren = true;
        String path = parent.path.isEmpty() ? name : parent.path + "." + name;
        int times = seen.merge(path, 1, Integer::sum);
        return times == 1 ? path : path + "_" + times;
    }

    private void text(String text) {
        if (!open.isEmpty()) {
            open.element().text.append(text);
        }
    }

    private void end() {
        Element element = open.pop();
        if (!element.path.isEmpty() && !element.hasChildren) {
            fields.put(element.path, element.text.toString());
        }
    }
}
