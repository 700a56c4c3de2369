package io.quicksizer.web.signin.saml;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signature wrapping, the eight ways of Somorovsky et al. (2012): the signed part is moved to where the signature is
 * still verified and nobody reads, and a forged one takes its place.
 */
class SignatureWrappingTest extends SamlAttack {

    /** XSW1: a forged response whose signature holds the signed response. */
    @Test
    void xsw1_the_signed_response_lies_in_the_signature_of_the_forged_one() {
        Document answer = signedResponse();
        Element signed = answer.getDocumentElement();
        Element forged = (Element) signed.cloneNode(true);
        forge(forged);
        Element signature = Xml.child(forged, "Signature");
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        signature.appendChild(original);
        answer.replaceChild(forged, signed);
        refused(answer, "a signature does not cover the element that contains it");
    }

    /** XSW2: the signed response is before the signature in the forged one. */
    @Test
    void xsw2_the_signed_response_is_beside_the_signature_of_the_forged_one() {
        Document answer = signedResponse();
        Element signed = answer.getDocumentElement();
        Element forged = (Element) signed.cloneNode(true);
        forge(forged);
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        forged.insertBefore(original, Xml.child(forged, "Signature"));
        answer.replaceChild(forged, signed);
        refused(answer, "a response is nested in the response");
    }

    /** XSW3: a forged assertion is before the signed one. */
    @Test
    void xsw3_a_forged_assertion_is_before_the_signed_one() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        answer.getDocumentElement().insertBefore(forgedWithoutSignature(signed), signed);
        refused(answer, "more than one assertion");
    }

    /** XSW4: a forged assertion holds the signed one. */
    @Test
    void xsw4_a_forged_assertion_holds_the_signed_one() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element forged = forgedWithoutSignature(signed);
        answer.getDocumentElement().replaceChild(forged, signed);
        forged.appendChild(signed);
        refused(answer, "an assertion is in an unexpected place");
    }

    /** XSW5: the forged assertion takes over the signature, the signed one comes after it without. */
    @Test
    void xsw5_the_forged_assertion_takes_over_the_signature() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        forge(signed);
        answer.getDocumentElement().appendChild(original);
        refused(answer, "a signature does not cover the element that contains it");
    }

    /** XSW6: the forged assertion takes over the signature, which holds the signed one. */
    @Test
    void xsw6_the_signed_assertion_lies_in_the_signature_that_the_forged_one_took_over() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        forge(signed);
        Xml.child(signed, "Signature").appendChild(original);
        refused(answer, "a signature does not cover the element that contains it");
    }

    /** XSW7: the forged assertion hides in extensions, which a schema takes as they are. */
    @Test
    void xsw7_the_forged_assertion_lies_in_extensions() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element extensions = answer.createElementNS(Xml.SAMLP, "samlp:Extensions");
        extensions.appendChild(forgedWithoutSignature(signed));
        answer.getDocumentElement().insertBefore(extensions, signed);
        refused(answer, "an assertion is in an unexpected place");
    }

    /** XSW8: the signed assertion hides in an object of the signature that the forged one took over. */
    @Test
    void xsw8_the_signed_assertion_lies_in_an_object_of_the_signature() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        forge(signed);
        Element object = answer.createElementNS(Xml.DS, "ds:Object");
        object.appendChild(original);
        Xml.child(signed, "Signature").appendChild(object);
        refused(answer, "a signature does not cover the element that contains it");
    }

    @Test
    void the_forged_assertion_may_not_keep_the_id_of_the_signed_one() {
        Document answer = answer().signed();
        Element signed = Xml.assertion(answer);
        Element original = (Element) signed.cloneNode(true);
        original.removeChild(Xml.child(original, "Signature"));
        nameAdministrator(signed);
        Element object = answer.createElementNS(Xml.DS, "ds:Object");
        object.appendChild(original);
        Xml.child(signed, "Signature").appendChild(object);
        refused(answer, "a signature contains ds:Object");
    }

    @Test
    void two_assertions_are_too_many_even_if_both_are_signed() {
        Document answer = answer().signed();
        Document other = answer().attribute("groups", "quicksizer-admins").signed();
        answer.getDocumentElement().appendChild(answer.importNode(Xml.assertion(other), true));
        refused(answer, "more than one assertion");
    }

    private Document signedResponse() {
        Document answer = answer().document();
        Signing.with(provider().own()).sign(answer.getDocumentElement());
        return answer;
    }

    private static Element forgedWithoutSignature(Element signed) {
        Element forged = (Element) signed.cloneNode(true);
        forged.removeChild(Xml.child(forged, "Signature"));
        forge(forged);
        return forged;
    }

    private static void forge(Element element) {
        element.setAttribute("ID", "_forged");
        nameAdministrator(element);
    }

    private static void nameAdministrator(Element element) {
        var values = element.getElementsByTagNameNS(Xml.SAML, "AttributeValue");
        for (int i = 0; i < values.getLength(); i++) {
            Node value = values.item(i);
            value.setTextContent(value.getTextContent()
                    .replace("paula", "mallory")
                    .replace("quicksizer-planners", "quicksizer-admins"));
        }
    }
}
