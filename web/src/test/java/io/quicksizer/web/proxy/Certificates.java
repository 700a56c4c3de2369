package io.quicksizer.web.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of a private authority in a folder, made with the commands of docs/containers.md. */
final class Certificates {
    private static final String PASSWORD = "of-this-test-only";

    private final Path folder;

    /** Creates the authority, unless the folder has one. */
    Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        if (!Files.exists(folder.resolve("authority.key"))) {
            openssl("req -x509 -newkey rsa:3072 -nodes -days 3650 -subj /CN=Authority -keyout authority.key"
                    + " -out authority.crt");
        }
    }

    /** Issues a certificate in a file of the given name, for host names. */
    void issue(String file, String... hosts) throws IOException, InterruptedException {
        openssl("req -new -newkey rsa:3072 -nodes -subj /CN=%1$s -keyout %1$s.key -out %1$s.csr".formatted(file));
        Files.writeString(
                folder.resolve(file + ".ext"),
                Stream.of(hosts).map("DNS:"::concat).collect(Collectors.joining(",", "subjectAltName=", "\n")));
        openssl(("x509 -req -in %1$s.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 730"
                        + " -extfile %1$s.ext -out %1$s.crt")
                .formatted(file));
        openssl("pkcs12 -export -in %1$s.crt -inkey %1$s.key -out %1$s.p12 -passout pass:%2$s"
                .formatted(file, PASSWORD));
    }

    /** TLS of a server with an issued certificate. */
    SSLContext server(String file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(folder.resolve(file + ".p12").toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void openssl(String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words.split(" ")));
        Process openssl = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("openssl.log")));
        }
    }
}
