package io.hearth.sandbox.callback;

import java.util.List;
import java.util.Map;

/** Writes nested fields as WeChat's XML: strings in CDATA, numbers bare, a list as repeated elements. */
final class XmlText {

    private XmlText() {}

    static String of(Map<String, Object> fields) {
        StringBuilder xml = new StringBuilder("<xml>");
        fields.forEach((name, value) -> append(xml, name, value));
        return xml.append("</xml>").toString();
    }

    private static void append(StringBuilder xml, String name, Object value) {
        if (value instanceof List<?> items) {
            items.forEach(item -> append(xml, name, item));
            return;
        }
        xml.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((key, inner) -> append(xml, String.valueOf(key), inner));
        } else if (value instanceof Number) {
            xml.append(value);
        } else {
            appendCdata(xml, String.valueOf(value));
        }
        xml.append("</").append(name).append('>');
    }

    private static void appendCdata(StringBuilder xml, String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        // A CDATA section cannot hold its own end.
        String safe = legal.toString().replace("]]>", "]]]]><![CDATA[>");
        xml.append("<![CDATA[").append(safe).append("]]>");
    }

    /** The characters of XML 1.0; others cannot be written in any way. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
