package io.quicksizer.db.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.testing.QuicksizerDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of cohorts while nodes of an earlier release save them too. */
@QuicksizerDatabase
@SpringBootTest(classes = CohortVersionTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CohortVersionTest {
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}

    private final UUID id = UUID.randomUUID();

    @Autowired
    private CohortStore cohorts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_node_that_knows_no_versions_raises_them_all_the_same_and_one_that_does_raises_them_once() {
        jdbc.update(
                "insert into cohort (id, name, purpose, starts_on, created_by, created_at)"
                        + " values (?, ?, '', '2026-03-02', 'admin', now())",
                id,
                "Cohort " + id);
        long first = version();

        transaction.executeWithoutResult(status -> asBefore("Iberia", "Nordics"));
        assertThat(version()).isEqualTo(first + 1);

        assertThat(transaction.<Boolean>execute(status -> {
                    boolean changed = cohorts.change(id, first + 1);
                    asBefore("Iberia");
                    return changed;
                }))
                .isTrue();
        assertThat(version()).isEqualTo(first + 2);

        assertThat(transaction.<Boolean>execute(status -> cohorts.change(id, first + 1)))
                .isFalse();
    }

    private void asBefore(String... teams) {
        jdbc.update("delete from cohort_member where cohort_id = ?", id);
        for (String team : List.of(teams)) {
            jdbc.update("insert into cohort_member (cohort_id, kind, name) values (?, 'TEAM', ?)", id, team);
        }
    }

    private long version() {
        return jdbc.queryForObject("select row_version from cohort where id = ?", Long.class, id);
    }
}
