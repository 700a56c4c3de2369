package io.quicksizer.web.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Prints what it measures; the limits are generous, because the machine of the tests is shared. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-at-scale")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("With 100,000 engagements of two years, 5,000 of them open")
class HundredThousandEngagementsTest {
    private static final int ENGAGEMENTS = 100_000;
    private static final int LOOKS = 5;

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    /** Copies of one engagement over two years; the rules that triggers keep hold for the one that is copied. */
    @BeforeAll
    void copyOneEngagement() {
        var one = engine.opened("Pattern");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("""
                            insert into engagement (id, name, customer, opportunity, notes, duration_years, owner, team,
                                   catalogue_version_id, status, current_revision_number, run_id,
                                   created_at, created_by, updated_at, search_text, current_step, current_step_entered_at)
                            select gen_random_uuid(), 'Plan ' || n, 'Customer ' || n % 5000, 'OPP-' || n, '', 3,
                                   (array['planner', 'planner2', 'lead'])[1 + n % 3], 'north', e.catalogue_version_id,
                                   case when n % 19 = 0 then 'DRAFT' else 'WITHDRAWN' end, 1, gen_random_uuid(),
                                   t, 'planner', t + interval '1 hour',
                                   'plan ' || n || ' customer ' || n % 5000 || ' opp ' || n,
                                   (array['CONTEXT', 'SCOPE', 'SCENARIOS', 'SIZING', 'REVIEW'])[1 + n % 5],
                                   t + interval '1 hour'
                              from engagement e, generate_series(1, :count) n,
                                   lateral (select now() - interval '2 years' * (n / cast(:count as float8)) as t) moment
                             where e.id = :one\
                            """).param("count", ENGAGEMENTS).param("one", one).update();
            jdbc.sql("""
                            insert into process_run (run_id, engagement_id, started_at, instance_key, claimed_at, ended_at,
                                   end_reason)
                            select e.run_id, e.id, e.created_at, cast(substr(e.name, 6) as bigint), e.created_at,
                                   case e.status when 'WITHDRAWN' then e.updated_at end,
                                   case e.status when 'WITHDRAWN' then 'WITHDRAWN' end
                              from engagement e
                             where e.name like 'Plan %'\
                            """).update();
            jdbc.sql("""
                            insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key,
                                   process_id, element_id, step, kind, revision_number, actor, occurred_at, correlation_id)
                            select gen_random_uuid(), e.id, e.run_id, s, r.instance_key, 'sizing-engagement',
                                   'Task_' || s, (array['CONTEXT', 'SCOPE', 'SCENARIOS', 'SIZING', 'REVIEW'])[s], kind, 1,
                                   e.owner, e.created_at + interval '10 minutes' * (s + case kind when 'ENTERED' then 0 else 1 end),
                                   'at-scale'
                              from engagement e join process_run r on r.run_id = e.run_id, generate_series(1, 5) s, unnest(array['ENTERED', 'COMPLETED']) kind
                             where r.instance_key between 1 and :count and e.id <> :one and s <= 1 + r.instance_key % 5
                               and not (kind = 'COMPLETED' and s = 1 + r.instance_key % 5)\
                            """).param("count", ENGAGEMENTS).param("one", one).update();
        });
        jdbc.sql("analyze").update();
    }

    @ParameterizedTest(name = "{0} sees {1} soon")
    @CsvSource({
        "planner, /, Pattern",
        "planner, /engagements, Plan 1",
        "planner, /engagements?q=plan+4711, Plan 4711",
        "admin, /engagements?q=customer+47&status=DRAFT&step=SIZING, Plan",
        "planner, /engagements?owner=planner2&sort=NAME, Plan 10",
        "admin, /operations, Review",
        "planner, /kpis, From opening to proposal",
        "admin, /kpis, From opening to proposal"
    })
    void pages_stay_quick(String person, String path, String shown) {
        var browser = new SignedInBrowser(portal, person);
        assertThat(browser.get(path).isStatus(200).text()).contains(shown);

        var times = Stream.generate(() -> timed(browser, path))
                .limit(LOOKS)
                .sorted()
                .toList();
        System.out.printf(
                "%-8s %-60s median %4d ms%n", person, path, times.get(LOOKS / 2).toMillis());
        assertThat(times.get(LOOKS / 2)).isLessThan(Duration.ofSeconds(2));
    }

    private static Duration timed(SignedInBrowser browser, String path) {
        long begin = System.nanoTime();
        browser.get(path).isStatus(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
