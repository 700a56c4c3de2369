package io.quicksizer.ops.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.install.MavenArtifacts;
import io.quicksizer.ops.install.Recipe;
import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Keycloak over TLS, which forgets everything when it stops. */
final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ADMINISTRATOR = "keeper";
    private static final String PASSWORD = "of-this-test-only";

    private final ChildProcess process;
    private final HttpClient http;
    private final String address;

    private Keycloak(ChildProcess process, HttpClient http, String address) {
        this.process = process;
        this.http = http;
        this.address = address;
    }

    /**
     * How it is installed: unpacked, and built once for what the tests need, which takes most of the time of a start.
     *
     * @param artifacts where the archive comes from
     */
    static Recipe recipe(String version, MavenArtifacts artifacts) {
        return new Recipe("keycloak", version, List.of("dev-mem", "1"), folder -> {
            run(folder, "tar", "-xzf", artifacts.file("keycloak-quarkus-dist").toString(), "--strip-components=1");
            run(folder, folder.resolve("bin/kc.sh").toString(), "build", "--db=dev-mem");
        });
    }

    static Keycloak start(Path home, Path work, int port, LocalCertificate certificate)
            throws GeneralSecurityException, IOException {
        String address = "https://127.0.0.1:" + port;
        ChildProcess process = ChildProcess.start(new Launch(
                "keycloak",
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--http-host=127.0.0.1",
                        "--https-port=" + port,
                        "--hostname=" + address,
                        "--cache=local",
                        "--https-certificate-file=" + certificate.certificate(),
                        "--https-certificate-key-file=" + certificate.key()),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms128m -Xmx512m -XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD),
                work,
                work.resolve("keycloak.log"),
                false));
        Keycloak keycloak = new Keycloak(
                process,
                HttpClient.newBuilder().sslContext(certificate.context()).build(),
                address);
        Waiting.until(
                PATIENCE,
                () -> keycloak.answers("/realms/master") ? Optional.of(true) : Optional.empty(),
                () -> "Keycloak did not become ready; its log may say why: " + process.log());
        return keycloak;
    }

    /** Brings in a realm. */
    void realm(String json) {
        HttpResponse<String> created = send(HttpRequest.newBuilder(URI.create(address + "/admin/realms"))
                .header("Authorization", "Bearer " + token("master", "admin-cli", "", ADMINISTRATOR, PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("the realm was refused: " + created.body());
        }
    }

    /** An access token of a person, as a program gets one that the person trusts. */
    String token(String realm, String client, String secret, String user, String password) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "grant_type", "password",
                                "client_id", client,
                                "client_secret", secret,
                                "username", user,
                                "password", password,
                                "scope", "openid")))));
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String realm) {
        return address + "/realms/" + realm;
    }

    /** Freezes Keycloak: it keeps its connections and answers nobody. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    /** Lets it go on. */
    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        List<String> words = Stream.concat(
                        Stream.of("kill", signal),
                        Stream.concat(Stream.of(handle), handle.descendants()).map(one -> Long.toString(one.pid())))
                .toList();
        try {
            new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private boolean answers(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void run(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(command[0] + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
