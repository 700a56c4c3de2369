package io.quicksizer.web.signin.saml;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The permitted algorithms of signatures: public-key signatures and digests with SHA-256 or longer (NIST SP 800-131A),
 * and the two transforms of the SAML signature profile (SAML 2.0 Core, section 5.4.4). HMAC is not permitted, because
 * its key could be the public certificate, nor are XPath and XSLT, because they are programs.
 */
final class Algorithms {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String NEWER = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final Set<String> SIGNATURES = Set.of(
            MORE + "rsa-sha256",
            MORE + "rsa-sha384",
            MORE + "rsa-sha512",
            MORE + "ecdsa-sha256",
            MORE + "ecdsa-sha384",
            MORE + "ecdsa-sha512",
            NEWER + "sha256-rsa-MGF1",
            NEWER + "sha384-rsa-MGF1",
            NEWER + "sha512-rsa-MGF1");
    private static final Set<String> DIGESTS = Set.of(
            "http://www.w3.org/2001/04/xmlenc#sha256", MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512");
    private static final Set<String> TRANSFORMS =
            Set.of("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#");

    private Algorithms() {}

    static boolean signs(@Nullable String algorithm) {
        return algorithm != null && SIGNATURES.contains(algorithm);
    }

    static boolean digests(@Nullable String algorithm) {
        return algorithm != null && DIGESTS.contains(algorithm);
    }

    static boolean transforms(@Nullable String algorithm) {
        return algorithm != null && TRANSFORMS.contains(algorithm);
    }
}
