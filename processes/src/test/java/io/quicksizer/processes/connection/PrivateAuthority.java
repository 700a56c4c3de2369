package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of our own that signs certificates for this machine, made with Java's keytool. */
public final class PrivateAuthority {
    private static final char[] PASSWORD = "only-in-this-test".toCharArray();

    private final Path folder;
    private final Path store;

    /** @param folder empty, for keys and certificates */
    public PrivateAuthority(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c", "-keyalg", "EC");
    }

    /** Signs a certificate for 127.0.0.1 and localhost. */
    public PrivateAuthority sign(String alias) {
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-signer",
                "authority",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-keyalg",
                "EC");
        return this;
    }

    /** PEM file of the authority's certificate. */
    public Path certificate() {
        return pem("authority.crt", List.of(encoded("CERTIFICATE", certificate("authority"))));
    }

    /** PEM file of a signed certificate. */
    public Path certificateOf(String alias) {
        return pem(
                alias + ".crt",
                List.of(encoded("CERTIFICATE", certificate(alias)), encoded("CERTIFICATE", certificate("authority"))));
    }

    /** PEM file of the private key of a signed certificate. */
    public Path keyOf(String alias) {
        try {
            return pem(
                    alias + ".key",
                    List.of(encoded(
                            "PRIVATE KEY", keys().getKey(alias, PASSWORD).getEncoded())));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that shows a signed certificate. There is one of these for each authority. */
    public SSLContext server() {
        try {
            KeyStore keys = keys();
            keys.deleteEntry("authority");
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] certificate(String alias) {
        try {
            return keys().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            keys.load(content, PASSWORD);
        }
        return keys;
    }

    private Path pem(String name, List<String> parts) {
        try {
            return Files.writeString(folder.resolve(name), String.join("", parts));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
    }

    private void keytool(String... arguments) {
        String suffix = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? ".exe" : "";
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool" + suffix)
                        .toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-validity",
                "2"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
