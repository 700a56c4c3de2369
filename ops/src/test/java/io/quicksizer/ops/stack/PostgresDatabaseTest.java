package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server: it asks everybody for a password, also when it was made by a version that asked nobody. */
class PostgresDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_new_server_asks_the_superuser_for_the_random_password() throws Exception {
        Path secret = folder.resolve("secret");
        String password = PrivateFiles.password(secret);
        try (var server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", secret.toString())
                .setConnectConfig("password", password)
                .start()) {
            refusesStrangers(server, password);
        }
    }

    @Test
    void a_server_that_asked_nobody_asks_everybody_from_the_next_start_on() throws Exception {
        try (var server =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            var database = new PostgresDatabase(server, "random-password");
            String rules = show(server, "hba_file");
            database.askForPasswords(Path.of(rules));
            refusesStrangers(server, "random-password");
        }
    }

    private static void refusesStrangers(EmbeddedPostgres server, String password) throws SQLException, IOException {
        var database = new PostgresDatabase(server, password);
        assertThat(database.createIfMissing("quicksizer")).startsWith("18");
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        for (String guess : new String[] {"", "postgres", "quicksizer"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", guess))
                    .isInstanceOf(SQLException.class);
        }
        try (Connection application = DriverManager.getConnection(url, "quicksizer", "quicksizer");
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("copy (select 'x') to program 'true'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static String show(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
