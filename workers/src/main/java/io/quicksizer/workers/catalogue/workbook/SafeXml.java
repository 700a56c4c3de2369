package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one XML part. Document types, entities and external resources are refused, nesting is bounded, and
 * nothing is ever fetched.
 */
final class SafeXml {

    private static final XMLInputFactory FACTORY = hardenedFactory();

    private final XMLStreamReader reader;
    private final int deepest;
    private final String part;
    private int depth;

    SafeXml(String part, byte[] content, WorkbookLimits limits) {
        this.part = part;
        this.deepest = limits.xmlDepth();
        try {
            this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException damage) {
            throw damaged(damage);
        }
    }

    /** Refuses a document type; whether the part is sound otherwise is left to whoever reads it. */
    static void requireNoDoctype(String part, byte[] content, WorkbookLimits limits) {
        try {
            SafeXml xml = new SafeXml(part, content, limits);
            while (!xml.atStart() && xml.advance()) {
                // a document type can only precede the first element
            }
        } catch (WorkbookRefused refused) {
            if (refused.code() != Code.DAMAGED) {
                throw refused;
            }
        }
    }

    /** Moves to the next start or end of an element, or to text; false at the end of the part. */
    boolean advance() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                requireHarmless(event);
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException damage) {
            throw damage instanceof WorkbookRefused refused ? refused : damaged(damage);
        }
    }

    boolean atStart() {
        return reader.isStartElement();
    }

    boolean atStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean atEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean atText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    String text() {
        return reader.getText();
    }

    /** All text up to the end of this element; a file may cut it into any number of pieces. */
    String textUntil(String end, WorkbookLimits limits) {
        StringBuilder text = new StringBuilder();
        while (advance() && !atEnd(end)) {
            if (atText()) {
                limits.append(text(), text);
            }
        }
        return text.toString();
    }

    /**
     * The attribute of this local name, or null; its namespace is not looked at since the strict dialect has its own.
     */
    @Nullable
    String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A boolean attribute, in any of its spellings; the other value when it is absent or says neither. */
    boolean flag(String name, boolean otherwise) {
        return switch (attribute(name, "")) {
            case "1", "true", "on" -> true;
            case "0", "false", "off" -> false;
            default -> otherwise;
        };
    }

    private void requireHarmless(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new WorkbookRefused(RefusalPhrase.DOCUMENT_TYPE, part);
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > deepest) {
            throw new WorkbookRefused(RefusalPhrase.NESTED_TOO_DEEP, part, deepest);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
    }

    private WorkbookRefused damaged(Exception cause) {
        return new WorkbookRefused(cause, RefusalPhrase.PART_MALFORMED, part);
    }

    private static XMLInputFactory hardenedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
