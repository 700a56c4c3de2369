package io.quicksizer.web.signin.saml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** State of parsing a response, which rejects elements that are not permitted. */
final class ResponseContent {
    private static final String RESPONSE = "samlp:Response";
    private static final String ASSERTION = RESPONSE + "/saml:Assertion";
    private static final Set<String> SIGNED = Set.of(RESPONSE, ASSERTION);

    /** Elements permitted in a signature; any other could be used to smuggle content into it. */
    private static final List<String> IN_SIGNATURE = List.of(
            "ds:SignedInfo",
            "ds:CanonicalizationMethod",
            "ds:SignatureMethod",
            "ds:Reference",
            "ds:Transforms",
            "ds:Transform",
            "http://www.w3.org/2001/10/xml-exc-c14n#:InclusiveNamespaces",
            "ds:DigestMethod",
            "ds:DigestValue",
            "ds:SignatureValue",
            "ds:KeyInfo",
            "ds:KeyName",
            "ds:KeyValue",
            "ds:RSAKeyValue",
            "ds:Modulus",
            "ds:Exponent",
            "ds:X509Data",
            "ds:X509Certificate",
            "ds:X509SubjectName",
            "ds:X509IssuerSerial",
            "ds:X509IssuerName",
            "ds:X509SerialNumber");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> signed = new HashSet<>();
    private final Set<String> referring = new HashSet<>();
    private int assertions;
    private int subjects;
    private int names;

    void begins(ResponseElement element, XMLStreamReader reader) {
        if (element.parent() == null) {
            WrongShape.unless(element.name().equals(RESPONSE), "it is not a response");
        }
        if (element.id() != null) {
            WrongShape.unless(ids.add(element.id()), "two elements have the same ID");
        }
        switch (element.name()) {
            case RESPONSE -> WrongShape.unless(element.parent() == null, "a response is nested in the response");
            case "saml:Assertion" -> assertion(element);
            case "saml:EncryptedAssertion", "saml:EncryptedID", "saml:EncryptedAttribute" ->
                throw new WrongShape("it is encrypted, which is not supported");
            case "ds:Signature" -> signature(element);
            case "saml:Subject" -> WrongShape.unless(++subjects == 1, "it is about more than one subject");
            case "saml:NameID" -> name(element, reader);
            default -> inSignature(element, reader);
        }
    }

    void ends() {
        WrongShape.unless(assertions == 1, "it has no assertion");
        WrongShape.unless(!signed.isEmpty(), "nothing in it is signed");
        WrongShape.unless(referring.equals(signed), "a signature has no reference");
    }

    private void assertion(ResponseElement element) {
        WrongShape.unless(element.path().equals(ASSERTION), "an assertion is in an unexpected place");
        WrongShape.unless(++assertions == 1, "it has more than one assertion");
    }

    /** Rejects subjects with two names, because two readers might use different ones. */
    private void name(ResponseElement element, XMLStreamReader reader) {
        inSignature(element, reader);
        if (element.parent() != null && element.parent().name().equals("saml:Subject")) {
            WrongShape.unless(++names == 1, "its subject has more than one name");
        }
    }

    private void signature(ResponseElement element) {
        String over = element.parent() == null ? "" : element.parent().path();
        WrongShape.unless(SIGNED.contains(over), "a signature is in an unexpected place");
        WrongShape.unless(signed.add(over), "an element has two signatures");
    }

    private void inSignature(ResponseElement element, XMLStreamReader reader) {
        ResponseElement signature = element.parent();
        while (signature != null && !signature.name().equals("ds:Signature")) {
            signature = signature.parent();
        }
        if (signature == null) {
            WrongShape.unless(!element.name().startsWith("ds:"), "an element of a signature is outside of a signature");
            return;
        }
        WrongShape.unless(IN_SIGNATURE.contains(element.name()), "a signature contains " + element.name());
        String algorithm = reader.getAttributeValue(null, "Algorithm");
        switch (element.name()) {
            case "ds:Reference" -> reference(signature, reader.getAttributeValue(null, "URI"));
            case "ds:SignatureMethod" ->
                WrongShape.unless(Algorithms.signs(algorithm), "it is signed with " + algorithm);
            case "ds:DigestMethod" -> WrongShape.unless(Algorithms.digests(algorithm), "its digest is " + algorithm);
            case "ds:CanonicalizationMethod", "ds:Transform" ->
                WrongShape.unless(Algorithms.transforms(algorithm), "it is transformed with " + algorithm);
            default -> {
                // nothing more to check
            }
        }
    }

    private void reference(ResponseElement signature, String uri) {
        ResponseElement over = signature.parent();
        WrongShape.unless(
                over != null && over.id() != null && ("#" + over.id()).equals(uri),
                "a signature does not cover the element that contains it");
        WrongShape.unless(over != null && referring.add(over.path()), "a signature has two references");
    }
}
