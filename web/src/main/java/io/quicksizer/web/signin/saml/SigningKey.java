package io.quicksizer.web.signin.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.security.saml2.core.Saml2X509Credential;

/** Reader of the private key with which this portal signs. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Returns the key with its certificate.
     *
     * @throws UncheckedIOException if a file can't be read
     * @throws IllegalStateException if a file has no key or certificate
     */
    static Saml2X509Credential read(SamlSettings settings) {
        PrivateKey key = content(settings.signingKey(), "signing-key").getPrivateKey();
        if (key == null) {
            throw new IllegalStateException(
                    "quicksizer.sign-in.saml.signing-key contains no private key (PKCS #8, PEM)");
        }
        X509Certificate certificate = content(settings.signingCertificate(), "signing-certificate")
                .getCertificates()
                .getFirst();
        return Saml2X509Credential.signing(key, certificate);
    }

    private static PemContent content(Path file, String setting) {
        try {
            return PemContent.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("quicksizer.sign-in.saml." + setting + " can't be read", e);
        }
    }
}
