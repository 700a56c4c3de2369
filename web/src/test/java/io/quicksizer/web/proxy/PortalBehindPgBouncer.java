package io.quicksizer.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.WebApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal whose ten connections go through a real PgBouncer in transaction mode, which has two to PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class PortalBehindPgBouncer {
    private static final int PEOPLE = 8;
    private static final int PAGES = 10;

    @TempDir
    private static Path work;

    private final TestDatabase database = TestDatabase.fresh();
    private Process pooler;
    private int port;

    @BeforeAll
    void startPooler() throws IOException {
        port = freePort();
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        Path configuration = Files.writeString(work.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d user=%s password=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 2
                max_client_conn = 100
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        server.getPort(), database.user(), database.password(), port));
        for (Path folder = work;
                !folder.equals(Path.of("/tmp")) && folder.getNameCount() > 1;
                folder = folder.getParent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        pooler = new ProcessBuilder("pgbouncer", "-u", "nobody", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("pgbouncer.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    @AfterAll
    void stop() throws InterruptedException {
        pooler.destroy();
        pooler.waitFor(10, TimeUnit.SECONDS);
        database.close();
    }

    @Test
    void many_people_share_two_connections() {
        try (ConfigurableApplicationContext portal = portal()) {
            String address = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
            CompletableFuture<?>[] people = IntStream.range(0, PEOPLE)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> work(address)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(people).join();

            assertThat(portal.getBean(JdbcClient.class)
                            .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and backend_type = 'client backend' and application_name like '%JDBC%'")
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(3);
        }
    }

    private static void work(String address) {
        SignedInBrowser viewer = new SignedInBrowser(address, "viewer");
        for (int n = 0; n < PAGES; n++) {
            assertThat(viewer.get("/engagements").isStatus(200).text()).contains("Engagements");
            viewer.post("/engagements", Map.of("name", "Refused, and audited", "customer", ""));
        }
    }

    private ConfigurableApplicationContext portal() {
        String name = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPath();
        return new SpringApplicationBuilder(WebApplication.class)
                .profiles("local")
                .properties(
                        "quicksizer.db.url=jdbc:postgresql://127.0.0.1:" + port + name + "?prepareThreshold=0",
                        "quicksizer.db.user=" + database.user(),
                        "quicksizer.db.password=" + database.password(),
                        "spring.flyway.url=" + database.jdbcUrl(),
                        "spring.flyway.user=" + database.user(),
                        "spring.flyway.password=" + database.password(),
                        "quicksizer.web.port=0",
                        "quicksizer.outbox.dispatch=false",
                        "quicksizer.engine.gateway-address=http://127.0.0.1:1",
                        "quicksizer.engine.rest-address=http://127.0.0.1:1",
                        "spring.datasource.hikari.maximum-pool-size=10")
                .run();
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
