package io.quicksizer.ops.signin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate of this machine's loopback address, generated in a folder. */
final class LocalCertificate {
    private static final String ALIAS = "local";
    private static final String PASSWORD = "of-this-test-only";

    private final Path folder;
    private final KeyStore store;

    LocalCertificate(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder);
        Files.deleteIfExists(keyStore());
        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore().toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("keytool ended with " + exit);
        }
        store = KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray());
        write(key(), "PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        write(certificate(), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        try (OutputStream file = Files.newOutputStream(trustStore())) {
            trusted().store(file, PASSWORD.toCharArray());
        }
    }

    Path key() {
        return folder.resolve("tls.key");
    }

    Path certificate() {
        return folder.resolve("tls.crt");
    }

    /** The certificate in Base64, on one line. */
    String encoded() throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(store.getCertificate(ALIAS).getEncoded());
    }

    /** Flags for a JVM that is to trust the certificate, and no other. */
    List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-Djavax.net.ssl.trustStoreType=PKCS12");
    }

    /** For a client in this JVM. */
    SSLContext context() throws GeneralSecurityException, IOException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        return trusted;
    }

    private Path trustStore() {
        return folder.resolve("trusted.p12");
    }

    private Path keyStore() {
        return folder.resolve("local.p12");
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }
}
