package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On 4,000 open engagements of one owner, each with a submitted step and one that waits. */
@ExtendWith(WithTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingTasksTest {
    private static final int ENGAGEMENTS = 4_000;

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)");

    private NamedParameterJdbcTemplate jdbc;
    private WaitingTasks tasks;

    @BeforeAll
    void fill(TestDatabase database) {
        jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        tasks = new WaitingTasks(JdbcClient.create(database.dataSource()));
        JdbcTemplate rows = database.jdbc();
        rows.update("""
                insert into engagement (id, name, customer, opportunity, notes, duration_years, owner, catalogue_version_id,
                    status, current_revision_number, run_id, created_at, created_by, updated_at, search_text)
                select cast(md5('e' || n) as uuid), 'Engagement ' || n, '', '', '', 1, 'planner', ?, 'DRAFT', 1,
                       cast(md5('r' || n) as uuid), now(), 'planner', now() + n * interval '1 second', 'engagement'
                  from generate_series(1, ?) n""", new SampleRows(rows).publishedCatalogue(), ENGAGEMENTS);
        enter(rows, "CONTEXT", 0);
        rows.update("""
                insert into step_submission (visit_id, engagement_id, step, channel, actor, payload, outcome, next_step, problems,
                    submitted_at, correlation_id)
                select id, engagement_id, step, 'API', 'planner', '{}', 'CONTINUE', 'SCOPE', '[]', now(), 'one'
                  from step_event""");
        enter(rows, "SCOPE", ENGAGEMENTS);
        rows.execute("vacuum analyze");
    }

    private static void enter(JdbcTemplate rows, String step, int before) {
        rows.update("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                    element_id, step, kind, revision_number, occurred_at, correlation_id)
                select gen_random_uuid(), id, run_id, ? + row_number() over (), 1, 'sizing', 'Task', ?, 'ENTERED', 1,
                       now() + ? * interval '1 second', 'one'
                  from engagement""", before, step, before);
    }

    @Test
    void the_latest_steps_are_found_without_reading_all_engagements() {
        String plan = String.join(
                "\n",
                jdbc.queryForList(
                        "explain (analyze, buffers) " + WaitingTasks.STEPS,
                        Map.of("owner", "planner", "limit", 50),
                        String.class));
        var pages = PAGES.matcher(plan);

        assertThat(pages.find()).as(plan).isTrue();
        assertThat(Integer.parseInt(pages.group(1))).as(plan).isLessThan(ENGAGEMENTS);
    }

    @Test
    void the_step_that_waits_is_listed_once_latest_change_first() {
        assertThat(tasks.steps("planner", 2)).extracting(WaitingStep::step).containsExactly("SCOPE", "SCOPE");
        assertThat(tasks.steps("planner", ENGAGEMENTS + 1)).hasSize(ENGAGEMENTS);
        assertThat(tasks.sentBack("planner")).isZero();
    }
}
