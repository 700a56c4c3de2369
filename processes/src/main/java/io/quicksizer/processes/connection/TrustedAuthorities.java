package io.quicksizer.processes.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusted certificate authorities for the token endpoint: those of the Java platform and the configured ones. */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /** @param own PEM file with additional authorities, or null */
    static SSLContext with(@Nullable Path own) {
        try {
            if (own == null) {
                return SSLContext.getDefault();
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate known : known()) {
                trusted.setCertificateEntry("known-" + trusted.size(), known);
            }
            for (Certificate added : certificates(own)) {
                trusted.setCertificateEntry("own-" + trusted.size(), added);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The certificates in " + own + " cannot be used", e);
        }
    }

    private static Certificate[] known() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager x509) {
                return x509.getAcceptedIssuers();
            }
        }
        return new Certificate[0];
    }

    private static Iterable<? extends Certificate> certificates(Path pem) throws GeneralSecurityException, IOException {
        try (InputStream content = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content);
        }
    }

    private static TrustManager[] managers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }
}
