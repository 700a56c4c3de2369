package io.quicksizer.web.signin.saml;

import java.util.Optional;
import java.util.function.Predicate;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.xmlsec.signature.Signature;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Check of the algorithms in the signature of a logout request by POST; with the redirect binding, a parameter names
 * them.
 */
final class PostedLogout {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    private PostedLogout() {}

    /** Returns why the signature is not accepted; empty if all algorithms are permitted. */
    static Optional<String> weakness(LogoutRequest request) {
        Signature signature = request.getSignature();
        Element xml = signature == null ? null : signature.getDOM();
        if (signature == null || xml == null) {
            return Optional.of("the request is not signed");
        }
        boolean strong = Algorithms.signs(signature.getSignatureAlgorithm())
                && all(xml, "DigestMethod", Algorithms::digests)
                && all(xml, "Transform", Algorithms::transforms);
        return strong ? Optional.empty() : Optional.of("the request is signed with algorithms that are not accepted");
    }

    private static boolean all(Element signature, String name, Predicate<String> allowed) {
        NodeList found = signature.getElementsByTagNameNS(DS, name);
        for (int at = 0; at < found.getLength(); at++) {
            if (!allowed.test(((Element) found.item(at)).getAttribute("Algorithm"))) {
                return false;
            }
        }
        return found.getLength() > 0;
    }
}
