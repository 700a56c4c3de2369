package io.quicksizer.ops.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.LogCheck;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The portal from its jar with the production profile, over TLS, with its secrets in files and a database of its own.
 * The engine is away, which the portal bears.
 */
final class ProductionPortal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String DATABASE_PASSWORD = "kq83-ndx0-21mv-vv9s";

    private final EmbeddedPostgres database;
    private final ChildProcess process;
    private final String address;
    private final List<String> secrets;

    private ProductionPortal(EmbeddedPostgres database, ChildProcess process, String address, List<String> secrets) {
        this.database = database;
        this.process = process;
        this.address = address;
        this.secrets = secrets;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param checkout where the applications were built
     * @param work an empty folder
     * @param certificate for its TLS, and the only one that it trusts
     * @param settings variables beside those for database and TLS
     * @param secrets by the name of the property
     */
    static ProductionPortal start(
            Path checkout,
            Path work,
            int port,
            LocalCertificate certificate,
            Map<String, String> settings,
            Map<String, String> secrets)
            throws IOException, SQLException, GeneralSecurityException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setDataDirectory(work.resolve("postgres"))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try (Connection owner = database.getPostgresDatabase().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("create role quicksizer login password '" + DATABASE_PASSWORD + "'");
            statement.execute("create database quicksizer owner quicksizer");
        }
        Path secretFiles = Files.createDirectories(work.resolve("secrets"));
        Map<String, String> files = new HashMap<>(secrets);
        files.put("quicksizer.db.password", DATABASE_PASSWORD);
        for (Map.Entry<String, String> secret : files.entrySet()) {
            Files.writeString(secretFiles.resolve(secret.getKey()), secret.getValue());
        }
        ChildProcess process = ChildProcess.start(new Launch(
                "portal",
                command(checkout, certificate),
                environment(database, port, certificate, secretFiles, settings),
                work,
                work.resolve("portal.log"),
                false));
        ProductionPortal portal =
                new ProductionPortal(database, process, "https://127.0.0.1:" + port, List.copyOf(files.values()));
        HttpClient http =
                HttpClient.newBuilder().sslContext(certificate.context()).build();
        Waiting.until(PATIENCE, () -> portal.ready(http), () -> "The portal did not become ready: " + process.log());
        return portal;
    }

    String address() {
        return address;
    }

    /** A connection to its database, with the owner's rights. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/quicksizer".formatted(database.getPort()),
                "quicksizer",
                DATABASE_PASSWORD);
    }

    /** Stops it, and fails if its log, the only one in the format of production, names a person or a secret. */
    @Override
    public void close() throws IOException {
        process.stop(Duration.ofSeconds(30));
        database.close();
        assertThat(LogCheck.findings(process.log(), secrets))
                .as("people and secrets in the log")
                .isEmpty();
    }

    private Optional<Boolean> ready(HttpClient http) {
        if (!process.isAlive()) {
            throw new StackFailure(process.obituary() + ": " + process.log());
        }
        try {
            URI readiness = URI.create(address + "/actuator/health/readiness");
            int status = http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? Optional.of(true) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path checkout, LocalCertificate certificate) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(certificate.trust());
        try (var jars = Files.newDirectoryStream(checkout.resolve("web/target"), "quicksizer-web-*-exec.jar")) {
            words.addAll(List.of("-jar", jars.iterator().next().toString()));
        }
        return words;
    }

    private static Map<String, String> environment(
            EmbeddedPostgres database,
            int port,
            LocalCertificate certificate,
            Path secretFiles,
            Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SPRING_PROFILES_ACTIVE", "prod,tls");
        environment.put("QUICKSIZER_SECRETS", secretFiles + "/");
        environment.put("QUICKSIZER_PUBLICURL", "https://127.0.0.1:" + port);
        environment.put("QUICKSIZER_WEB_PORT", Integer.toString(port));
        environment.put("QUICKSIZER_TLS_CERTIFICATE", certificate.certificate().toString());
        environment.put("QUICKSIZER_TLS_PRIVATEKEY", certificate.key().toString());
        environment.put("QUICKSIZER_DB_URL", "jdbc:postgresql://127.0.0.1:%d/quicksizer".formatted(database.getPort()));
        environment.put("QUICKSIZER_DB_WITHOUTTLS", "true");
        environment.put("QUICKSIZER_DB_ASOWNER", "true");
        environment.put("QUICKSIZER_OPERATE_URL", "https://127.0.0.1:1/operate");
        environment.put("QUICKSIZER_DB_USER", "quicksizer");
        return environment;
    }
}
