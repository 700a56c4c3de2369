package io.quicksizer.web.signin.saml;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Assertions that the identity provider did not sign, or not like this. */
class SignatureForgeryTest extends SamlAttack {
    private final KeyAndCertificate attacker = KeyAndCertificate.of("identity provider", Duration.ofDays(30));

    @Test
    void an_answer_without_any_signature_is_refused() {
        refused(answer().document(), "nothing in it is signed");
    }

    @Test
    void an_answer_whose_signature_was_taken_out_is_refused() {
        Document answer = answer().signed();
        Element assertion = Xml.assertion(answer);
        assertion.removeChild(Xml.child(assertion, "Signature"));
        refused(answer, "nothing in it is signed");
    }

    @Test
    void a_certificate_that_signed_itself_under_the_same_name_is_refused() {
        Document answer = answer().document();
        Signing.with(attacker).sign(Xml.assertion(answer));
        refused(answer, "Invalid signature");
    }

    @Test
    void a_signature_by_another_key_without_any_certificate_is_refused() {
        Document answer = answer().document();
        Signing.with(attacker).sign(Xml.assertion(answer));
        Element signature = Xml.child(Xml.assertion(answer), "Signature");
        signature.removeChild(Xml.child(signature, "KeyInfo"));
        refused(answer, "Invalid signature");
    }

    @Test
    void a_signature_by_another_key_that_shows_the_right_certificate_is_refused() {
        Document answer = answer().document();
        Signing.with(attacker.key(), provider().own()).sign(Xml.assertion(answer));
        refused(answer, "Invalid signature");
    }

    @Test
    void the_certificate_that_comes_along_decides_nothing() {
        Document answer = answer().document();
        Signing.with(provider().own().key(), attacker).sign(Xml.assertion(answer));
        accepted(answer);
    }

    @Test
    void the_portals_own_key_does_not_sign_for_the_identity_provider() {
        Document answer = answer().document();
        Signing.with(provider().portal()).sign(Xml.assertion(answer));
        refused(answer, "Invalid signature");
    }

    @Test
    void a_name_that_was_changed_after_signing_is_refused() {
        Document answer = answer().signed();
        refused(Xml.text(answer).replace(">paula<", ">admin<"), "Invalid signature");
    }

    @Test
    void a_group_that_was_added_after_signing_is_refused() {
        Document answer = answer().signed();
        refused(Xml.text(answer).replace("team-north", "quicksizer-admins"), "Invalid signature");
    }

    @Test
    void a_signed_response_does_not_cover_an_assertion_that_was_exchanged() {
        Document answer = answer().document();
        Signing.with(provider().own()).sign(answer.getDocumentElement());
        refused(Xml.text(answer).replace("quicksizer-planners", "quicksizer-admins"), "Invalid signature");
    }

    @Test
    void hmac_with_the_public_certificate_as_its_key_is_refused() {
        Document answer = answer().document();
        byte[] known = provider().own().encodedCertificate().getBytes(StandardCharsets.US_ASCII);
        Signing.with(new SecretKeySpec(known, "HmacSHA256"), provider().own())
                .method("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")
                .sign(Xml.assertion(answer));
        refused(answer, "it is signed with http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
    }

    @Test
    void a_signature_with_sha1_is_refused() {
        Document answer = answer().document();
        Signing.with(provider().own())
                .method("http://www.w3.org/2000/09/xmldsig#rsa-sha1")
                .sign(Xml.assertion(answer));
        refused(answer, "it is signed with http://www.w3.org/2000/09/xmldsig#rsa-sha1");
    }

    @Test
    void a_digest_with_sha1_is_refused() {
        Document answer = answer().document();
        Signing.with(provider().own())
                .digest("http://www.w3.org/2000/09/xmldsig#sha1")
                .sign(Xml.assertion(answer));
        refused(answer, "its digest is http://www.w3.org/2000/09/xmldsig#sha1");
    }

    @Test
    void an_algorithm_renamed_to_a_weaker_one_is_refused() {
        String answer = Xml.text(answer().signed());
        refused(
                answer.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-md5"),
                "it is signed with http://www.w3.org/2001/04/xmldsig-more#rsa-md5");
    }

    @Test
    void a_transform_with_xpath_is_refused() {
        Document answer = answer().document();
        Signing.with(provider().own())
                .transform(Transform.XPATH, new XPathFilterParameterSpec("true()"))
                .sign(Xml.assertion(answer));
        refused(answer, "it is transformed with http://www.w3.org/TR/1999/REC-xpath-19991116");
    }

    @Test
    void a_transform_with_xslt_is_refused() {
        String answer = Xml.text(answer().signed());
        refused(
                answer.replace(
                        "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>", """
                        <ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116">\
                        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\
                        <xsl:template match="/"/></xsl:stylesheet></ds:Transform>"""),
                "it is transformed with http://www.w3.org/TR/1999/REC-xslt-19991116");
    }

    @Test
    void a_key_to_be_fetched_from_elsewhere_is_refused() {
        Document answer = answer().signed();
        Element signature = Xml.child(Xml.assertion(answer), "Signature");
        Element method = answer.createElementNS(Xml.DS, "ds:RetrievalMethod");
        method.setAttribute("URI", "http://169.254.169.254/latest/meta-data/");
        Xml.child(signature, "KeyInfo").appendChild(method);
        refused(answer, "a signature contains ds:RetrievalMethod");
    }

    @Test
    void a_signature_over_the_whole_document_instead_of_its_element_is_refused() {
        Document answer = answer().signed();
        Xml.first(answer, Xml.DS, "Reference").setAttribute("URI", "");
        refused(answer, "a signature does not cover the element that contains it");
    }

    @Test
    void an_encrypted_assertion_is_refused() {
        Document answer = answer().signed();
        Element response = answer.getDocumentElement();
        Element encrypted = answer.createElementNS(Xml.SAML, "saml:EncryptedAssertion");
        response.replaceChild(encrypted, Xml.assertion(answer));
        Signing.with(provider().own()).sign(response);
        refused(answer, "it is encrypted");
    }
}
