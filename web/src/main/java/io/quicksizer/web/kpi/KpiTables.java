package io.quicksizer.web.kpi;

import io.quicksizer.web.kpi.KpiJson.Stage;
import io.quicksizer.web.kpi.KpiJson.Step;
import io.quicksizer.web.kpi.KpiJson.Week;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.PlainCsv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renderer of the page's tables as CSV files with headings in the reader's language. */
@Component
class KpiTables {
    private final MessageSource texts;

    KpiTables(MessageSource texts) {
        this.texts = texts;
    }

    /** The tables that can be downloaded. */
    enum Table {
        FUNNEL("stage", "engagements", "percent"),
        STEPS("step", "visits", "completed", "completed-percent", "median-seconds", "p90-seconds"),
        APPROVALS(
                "week",
                "submitted",
                "approved",
                "changes-requested",
                "rejected",
                "withdrawn",
                "sign-offs",
                "median-hours",
                "p90-hours"),
        EXPORTS("week", "approved", "with-csv", "with-pdf", "with-all", "export-percent"),
        WEEKS("week", "opened", "submitted", "approved", "with-all");

        private final List<String> columns;

        Table(String... columns) {
            this.columns = List.of(columns);
        }
    }

    byte[] file(Table table, KpiJson kpis, Locale locale, DecimalSeparator separator) {
        return PlainCsv.of(
                table.columns.stream()
                        .map(column -> text("kpi.column." + column, locale))
                        .toList(),
                rows(table, kpis, locale),
                separator);
    }

    private List<List<? extends @Nullable Object>> rows(Table table, KpiJson kpis, Locale locale) {
        return switch (table) {
            case FUNNEL ->
                List.copyOf(
                        kpis.funnel().stream().map(stage -> row(stage, locale)).toList());
            case STEPS ->
                List.copyOf(kpis.steps().stream().map(step -> row(step, locale)).toList());
            case APPROVALS ->
                List.copyOf(kpis.weeks().stream().map(KpiTables::approvals).toList());
            case EXPORTS ->
                List.copyOf(kpis.weeks().stream().map(KpiTables::exports).toList());
            case WEEKS -> List.copyOf(kpis.weeks().stream().map(KpiTables::week).toList());
        };
    }

    private List<@Nullable Object> row(Stage stage, Locale locale) {
        return Arrays.asList(text("kpi.stage." + stage.stage(), locale), stage.engagements(), stage.percent());
    }

    private List<@Nullable Object> row(Step step, Locale locale) {
        return Arrays.asList(
                text("step." + step.step(), locale),
                step.visits(),
                step.completed(),
                step.completedPercent(),
                step.medianSeconds(),
                step.p90Seconds());
    }

    private static List<@Nullable Object> approvals(Week week) {
        return Arrays.asList(
                week.week(),
                week.submitted(),
                week.approved(),
                week.changesRequested(),
                week.rejected(),
                week.withdrawn(),
                week.signOffs(),
                week.medianDecisionHours(),
                week.p90DecisionHours());
    }

    private static List<@Nullable Object> exports(Week week) {
        return Arrays.asList(
                week.week(),
                week.approved(),
                week.withCsv(),
                week.withPdf(),
                week.withAllDocuments(),
                week.exportPercent());
    }

    private static List<@Nullable Object> week(Week week) {
        return Arrays.asList(week.week(), week.opened(), week.submitted(), week.approved(), week.withAllDocuments());
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
