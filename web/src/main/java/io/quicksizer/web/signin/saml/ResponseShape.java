package io.quicksizer.web.signin.saml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Check of a response as plain XML before any SAML code reads it. It must have exactly one assertion, as a child of the
 * response; signatures only in the response and the assertion, each covering the element that contains it; and nothing
 * that the signature verification and the SAML code could interpret differently: no document type, comments or
 * processing instructions. This prevents XML signature wrapping (XSW), foreign key material and weak algorithms.
 */
final class ResponseShape {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 2_000;

    private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();

    ResponseShape() {
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    }

    /**
     * Returns why the response is rejected.
     *
     * @param xml the response
     * @return empty if its structure is valid
     */
    Optional<String> fault(String xml) {
        try {
            XMLStreamReader reader = readers.createXMLStreamReader(new StringReader(xml));
            try {
                read(reader);
            } finally {
                reader.close();
            }
            return Optional.empty();
        } catch (WrongShape wrong) {
            return Optional.of(wrong.getMessage());
        } catch (XMLStreamException e) {
            return Optional.of("it is not well-formed XML");
        }
    }

    private static void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<ResponseElement> path = new ArrayDeque<>();
        ResponseContent content = new ResponseContent();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    WrongShape.unless(++elements <= MOST_ELEMENTS, "it has too many elements");
                    WrongShape.unless(path.size() < DEEPEST, "it is nested too deeply");
                    ResponseElement element = ResponseElement.at(reader, path.peek());
                    content.begins(element, reader);
                    path.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                case XMLStreamConstants.DTD -> throw new WrongShape("it has a document type");
                case XMLStreamConstants.COMMENT -> throw new WrongShape("it has a comment");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new WrongShape("it has a processing instruction");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new WrongShape("it refers to an entity");
                default -> {
                    // text and the like are checked by the SAML code
                }
            }
        }
        content.ends();
    }
}
