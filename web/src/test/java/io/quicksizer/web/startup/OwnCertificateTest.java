package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quicksizer.db.testing.SecretsFolder;
import io.quicksizer.processes.connection.PrivateAuthority;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** The portal's own configuration, with nothing behind the server. */
@DisplayName("With the profile tls")
class OwnCertificateTest {
    @TempDir
    private Path keys;

    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class})
    static class ServerOnly {}

    @Test
    void an_exchanged_certificate_is_shown_without_a_restart() throws Exception {
        PrivateAuthority authority = new PrivateAuthority(keys).sign("first").sign("second");
        SecretsFolder secrets = new SecretsFolder(folder).put(pair(authority, "first"));

        try (var server = new SpringApplicationBuilder(ServerOnly.class)
                .profiles("tls")
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.ssl.bundle.watch.file.quiet-period=200ms",
                        "--quicksizer.tls.certificate=" + folder.resolve("tls.crt"),
                        "--quicksizer.tls.private-key=" + folder.resolve("tls.key"))) {
            int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(shownAt(port)).isEqualTo("CN=first");

            secrets.put(pair(authority, "second"));

            await().until(() -> "CN=second".equals(shownAt(port)));
        }
    }

    private static Map<String, String> pair(PrivateAuthority authority, String alias) throws IOException {
        return Map.of(
                "tls.crt", Files.readString(authority.certificateOf(alias)),
                "tls.key", Files.readString(authority.keyOf(alias)));
    }

    private static String shownAt(int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    /** Only asks for the certificate. */
    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, javax.net.ssl.SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
