package io.quicksizer.workers.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.kpi.WeeklyFigures;
import io.quicksizer.workers.audit.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: once a week is over, its report is made, kept and announced: once, whoever runs it how often. */
@Service
public class SendingWeeklyReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeeklyReports reports;
    private final WeeklyFigures kept;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendingWeeklyReport(
            WeeklyReports reports, WeeklyFigures kept, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.kept = kept;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A report that was made; published inside the transaction that keeps it. */
    public record Made(WeeklyReport report) {}

    /**
     * Makes the report of the last week that is over.
     *
     * @return false if it was made before
     */
    @Transactional
    public boolean sendIfDue() {
        IsoWeek week = reports.lastWeek();
        if (kept.madeAt(week.monday()).isPresent()) {
            return false;
        }
        WeeklyReport report = reports.overall(week);
        if (!kept.keep(week.monday(), json(report), clock.instant())) {
            return false;
        }
        audit.done("workflow", "kpi.report", "week", week.text(), Map.of("outliers", report.outliers().size()));
        events.publishEvent(new Made(report));
        return true;
    }

    private static String json(WeeklyReport report) {
        Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
        report.lines().forEach(line -> figures.put(line.figure().key(), line.value()));
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures are plain numbers", impossible);
        }
    }
}
