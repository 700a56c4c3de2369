package io.quicksizer.web.signin.saml;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a response, with its ancestors.
 *
 * @param name prefix as in the SAML specifications ({@code samlp}, {@code saml}, {@code ds}), a colon, and the local
 *     name; other namespaces are written out
 * @param id the value of {@code ID}, or null
 * @param parent null at the root
 */
record ResponseElement(
        String name, @Nullable String id, @Nullable ResponseElement parent) {

    static ResponseElement at(XMLStreamReader reader, @Nullable ResponseElement parent) {
        String namespace = String.valueOf(reader.getNamespaceURI());
        String prefix =
                switch (namespace) {
                    case "urn:oasis:names:tc:SAML:2.0:protocol" -> "samlp";
                    case "urn:oasis:names:tc:SAML:2.0:assertion" -> "saml";
                    case "http://www.w3.org/2000/09/xmldsig#" -> "ds";
                    default -> namespace;
                };
        return new ResponseElement(prefix + ":" + reader.getLocalName(), reader.getAttributeValue(null, "ID"), parent);
    }

    /** Returns the names from the root to this element, separated by slashes. */
    String path() {
        return parent == null ? name : parent.path() + "/" + name;
    }

    /** Returns the distance to the root. */
    int depth() {
        return parent == null ? 0 : 1 + parent.depth();
    }
}
