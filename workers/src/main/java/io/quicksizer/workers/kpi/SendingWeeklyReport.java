package io.quicksizer.workers.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.kpi.WeeklyFigures;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.notification.Notice;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.Notifying;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: after the end of a week its report is computed, stored and announced. Idempotent, also with concurrent
 * workers.
 */
@Service
public class SendingWeeklyReport {
    private static final String WORKFLOW = "workflow";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeeklyReports reports;
    private final WeeklyFigures kept;
    private final AuditLog audit;
    private final Notifying notifying;
    private final PeopleDirectory people;
    private final Clock clock;

    SendingWeeklyReport(
            WeeklyReports reports,
            WeeklyFigures kept,
            AuditLog audit,
            Notifying notifying,
            PeopleDirectory people,
            Clock clock) {
        this.reports = reports;
        this.kept = kept;
        this.audit = audit;
        this.notifying = notifying;
        this.people = people;
        this.clock = clock;
    }

    /** Sends the report of the last completed week; returns false if it was already sent. */
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
        audit.done(
                WORKFLOW,
                "kpi.report",
                "week",
                week.text(),
                Map.of("outliers", report.outliers().size()));
        notifying.notify(
                new Notice(
                        NoticeKind.REPORT_READY,
                        WeeklyReportFile.KEY + week.text(),
                        null,
                        "/kpis/week?week=" + week.text(),
                        WORKFLOW,
                        facts(week, report)),
                people.holding(Role.ADMIN));
        return true;
    }

    /** Returns the facts; subject and text are for nodes of the previous release, which show nothing else. */
    private static Map<String, String> facts(IsoWeek week, WeeklyReport report) {
        return Map.of(
                "week",
                week.text(),
                "figures",
                figures(report),
                "subject",
                "Quicksizer " + week.text(),
                "text",
                summary(report));
    }

    /** Returns the figures that have a value as the previous release wrote them, with notable ones marked. */
    private static String summary(WeeklyReport report) {
        return report.lines().stream()
                .filter(line -> line.value() != null)
                .map(line -> line.figure().key() + " " + line.value() + (line.notable() ? " (!)" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Returns the figures that have a value, in the form that {@code {figures|figures}} of a text expects. */
    private static String figures(WeeklyReport report) {
        return report.lines().stream()
                .filter(line -> line.value() != null)
                .map(line -> line.figure().key() + " " + line.value() + " "
                        + line.figure().unit() + (line.notable() ? " notable" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String json(WeeklyReport report) {
        Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
        report.lines().forEach(line -> figures.put(line.figure().key(), line.value()));
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the figures can't be written as JSON", impossible);
        }
    }
}
