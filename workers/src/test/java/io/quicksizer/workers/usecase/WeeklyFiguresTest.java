package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.KpiFigure;
import io.quicksizer.workers.kpi.KpiGauges;
import io.quicksizer.workers.kpi.SendingWeeklyReport;
import io.quicksizer.workers.kpi.WeeklyReports;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class WeeklyFiguresTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private SendingWeeklyReport sending;

    @Autowired
    private KpiGauges gauges;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_step_counts_the_same_whichever_channel_it_came_through() {
        Map<KpiFigure, BigDecimal> before = figures();
        UUID portal = office.opened("In the portal");
        office.enter("planner", portal, Step.CONTEXT, Office.entry(Step.CONTEXT));
        Map<KpiFigure, BigDecimal> afterPortal = figures();
        UUID tasklist = office.opened("In Tasklist");
        engine.completeInTasklist(tasklist, "planner", Office.entry(Step.CONTEXT));
        Map<KpiFigure, BigDecimal> afterTasklist = figures();

        assertThat(office.step(portal)).contains(Step.SCOPE);
        assertThat(office.step(tasklist)).contains(Step.SCOPE);
        assertThat(apart(before, afterPortal, KpiFigure.OPENED)).isEqualByComparingTo("1");
        assertThat(apart(afterPortal, afterTasklist, KpiFigure.OPENED)).isEqualByComparingTo("1");
        assertThat(visits(tasklist)).isEqualTo(visits(portal)).isEqualTo("2/1");
    }

    @Test
    void the_report_of_a_week_is_made_once_and_kept() {
        sending.sendIfDue();

        assertThat(sending.sendIfDue()).isFalse();
        assertThat(jdbc.sql("select count(*) from weekly_report where monday = date '2026-02-23'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'kpi.report' and subject_id = '2026-W09'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_metrics_show_the_same_numbers_as_the_report() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        gauges.expose(registry);
        office.opened("Measured");
        gauges.count();

        for (KpiFigure figure : KpiFigure.values()) {
            BigDecimal value = figures().get(figure);
            double shown = registry.get("quicksizer.kpi")
                    .tags("figure", figure.key(), "week", "current")
                    .gauge()
                    .value();
            if (value == null) {
                assertThat(shown).as(figure.key()).isNaN();
            } else {
                assertThat(shown).as(figure.key()).isEqualTo(value.doubleValue());
            }
        }
        assertThat(reports.overall(IsoWeek.parse("2026-W10").orElseThrow()).lines())
                .hasSize(KpiFigure.values().length);
    }

    private Map<KpiFigure, BigDecimal> figures() {
        return new EnumMap<>(reports.headline(reports.lastWeek().plus(1)));
    }

    private static BigDecimal apart(
            Map<KpiFigure, BigDecimal> before, Map<KpiFigure, BigDecimal> after, KpiFigure figure) {
        return after.get(figure).subtract(before.get(figure));
    }

    private String visits(UUID engagement) {
        return jdbc.sql("""
                        select count(*) filter (where kind = 'ENTERED') || '/' || count(*) filter (where kind = 'COMPLETED')
                          from step_event where engagement_id = :id""").param("id", engagement).query(String.class).single();
    }
}
