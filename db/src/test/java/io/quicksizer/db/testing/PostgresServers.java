package io.quicksizer.db.testing;

import io.quicksizer.db.testing.TestDatabase.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts the server that the tests run on: embedded binaries, or a container when {@code quicksizer.test.database}
 * (environment: {@code QUICKSIZER_TEST_DATABASE}) is {@code container} and a Docker engine answers. Either ends with
 * the JVM.
 */
final class PostgresServers {

    private static final String DEFAULT_IMAGE = "postgres:18-alpine";

    /** One that an application with production's settings does not refuse; the embedded server asks for none. */
    private static final String PASSWORD = "kq83-ndx0-21mv-vv9s";

    private PostgresServers() {}

    static Server start() {
        boolean container = "container".equals(setting("quicksizer.test.database", "embedded"));
        return container && DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            String address = "jdbc:postgresql://localhost:" + postgres.getPort() + "/";
            return new Server(address, "postgres", PASSWORD);
        } catch (IOException broken) {
            throw new UncheckedIOException("The embedded PostgreSQL doesn't start", broken);
        }
    }

    @SuppressWarnings("resource") // the container ends with the JVM
    private static Server container() {
        DockerImageName image = DockerImageName.parse(setting("quicksizer.test.postgres-image", DEFAULT_IMAGE))
                .asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer<?> postgres =
                new PostgreSQLContainer<>(image).withPassword(PASSWORD).withCommand("postgres", "-c", "fsync=off");
        postgres.start();
        String address = "jdbc:postgresql://%s:%d/".formatted(postgres.getHost(), postgres.getFirstMappedPort());
        return new Server(address, postgres.getUsername(), postgres.getPassword());
    }

    private static String setting(String property, String otherwise) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return System.getProperty(property, System.getenv().getOrDefault(variable, otherwise));
    }
}
