package io.quicksizer.web.signin.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An identity provider that signs whatever a test wants. */
final class TestIdentityProvider {
    static final String ENTITY = "https://idp.example.test";
    private static final TestIdentityProvider SHARED = new TestIdentityProvider();

    private final KeyAndCertificate own = KeyAndCertificate.of("identity provider", Duration.ofDays(30));
    private final KeyAndCertificate portal = KeyAndCertificate.of("portal", Duration.ofDays(30));
    private final Path folder;

    private TestIdentityProvider() {
        try {
            folder = Files.createTempDirectory("identity-provider");
            Files.writeString(metadataFile(), metadata(own, ""));
            portal.writeKey(portalKeyFile());
            portal.writeCertificate(portalCertificateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestIdentityProvider shared() {
        return SHARED;
    }

    KeyAndCertificate own() {
        return own;
    }

    KeyAndCertificate portal() {
        return portal;
    }

    Path metadataFile() {
        return folder.resolve("metadata.xml");
    }

    Path portalKeyFile() {
        return folder.resolve("portal.key");
    }

    Path portalCertificateFile() {
        return folder.resolve("portal.crt");
    }

    /** Metadata with a key, and with more attributes for the root. */
    static String metadata(KeyAndCertificate key, String more) {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s" %s>
                  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    <md:KeyDescriptor use="signing">
                      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                        <ds:X509Certificate>%s</ds:X509Certificate>
                      </ds:X509Data></ds:KeyInfo>
                    </md:KeyDescriptor>
                    <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s/posted"/>
                    <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%s/slo"/>
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s/posted"/>
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%s/sso"/>
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(ENTITY, more, key.encodedCertificate(), ENTITY, ENTITY, ENTITY, ENTITY);
    }
}
