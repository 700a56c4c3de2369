package io.quicksizer.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that accepts no connections, seen by somebody who signed in before: even the session is stored there. */
@PortalTest
class SessionWithoutDatabaseTest {
    @Autowired
    private Portal portal;

    @Autowired
    private TestDatabase database;

    @AfterEach
    void acceptConnections() {
        accept(true);
    }

    @Test
    void pages_say_that_the_database_is_away_and_the_session_continues_afterwards() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        accept(false);

        isAway(planner.get("/engagements"));
        isAway(planner.get("/engagements", Map.of("HX-Request", "true")));
        accept(true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                planner.get("/engagements").isStatus(200).text())
                        .contains("Paula Planner"));
    }

    private static void isAway(Reply reply) {
        assertThat(reply.isStatus(503).header("Retry-After")).isEqualTo("5");
        assertThat(reply.text()).contains("Back in a moment");
    }

    private void accept(boolean connections) {
        JdbcTemplate server = new JdbcTemplate(new DriverManagerDataSource(
                database.jdbcUrl().replace("/" + database.name(), "/postgres"), database.user(), database.password()));
        server.execute("alter database " + database.name() + " with allow_connections " + connections);
        if (!connections) {
            server.queryForList(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", database.name());
        }
    }
}
