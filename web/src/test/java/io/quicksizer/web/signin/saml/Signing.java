package io.quicksizer.web.signin.saml;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/** Signs an element inside of itself, with a key and algorithms of the test's choice. */
final class Signing {
    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private final Key key;
    private final KeyAndCertificate shown;
    private String method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private String digest = DigestMethod.SHA256;
    private final List<Transform> more = new ArrayList<>();

    private Signing(Key key, KeyAndCertificate shown) {
        this.key = key;
        this.shown = shown;
    }

    static Signing with(KeyAndCertificate pair) {
        return new Signing(pair.key(), pair);
    }

    /** Signs with one key and shows the certificate of another. */
    static Signing with(Key key, KeyAndCertificate shown) {
        return new Signing(key, shown);
    }

    Signing method(String algorithm) {
        method = algorithm;
        return this;
    }

    Signing digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    Signing transform(String algorithm, TransformParameterSpec parameter) {
        try {
            more.add(SIGNATURES.newTransform(algorithm, parameter));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    /** Signs; the signature comes after the issuer, as the schema wants it. */
    void sign(Element element) {
        element.setIdAttribute("ID", true);
        try {
            List<Transform> transforms = new ArrayList<>();
            transforms.add(SIGNATURES.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
            transforms.addAll(more);
            transforms.add(SIGNATURES.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null));
            Reference reference = SIGNATURES.newReference(
                    "#" + element.getAttribute("ID"), SIGNATURES.newDigestMethod(digest, null), transforms, null, null);
            DOMSignContext context = new DOMSignContext(
                    key, element, Xml.child(element, "Issuer").getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            SIGNATURES
                    .newXMLSignature(
                            SIGNATURES.newSignedInfo(
                                    SIGNATURES.newCanonicalizationMethod(
                                            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                                    SIGNATURES.newSignatureMethod(method, null),
                                    List.of(reference)),
                            keyInfo(),
                            List.<XMLObject>of(),
                            null,
                            null)
                    .sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyInfo keyInfo() {
        KeyInfoFactory factory = SIGNATURES.getKeyInfoFactory();
        return factory.newKeyInfo(List.of(factory.newX509Data(List.of(shown.certificate()))));
    }
}
