package io.quicksizer.workers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.kpi.FunnelCounts;
import io.quicksizer.db.kpi.SlowApproval;
import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.kpi.WeeklyReport.Line;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekFilesTest {
    private final WeekFiles files = new WeekFiles(new KpiWeeks(new KpiProperties(ZoneOffset.UTC), Clock.systemUTC()));

    private final WeeklyReport report = new WeeklyReport(
            IsoWeek.parse("2026-W07").orElseThrow(),
            ZoneOffset.UTC,
            true,
            false,
            List.of(
                    new Line(KpiFigure.OPENED, new BigDecimal("10"), new BigDecimal("8"), new BigDecimal("6")),
                    new Line(KpiFigure.SUBMITTED, new BigDecimal("7"), new BigDecimal("8"), new BigDecimal("6"))),
            new FunnelCounts(10, Map.of(), 7, 3, 2),
            List.<StepFigures>of(),
            List.of(new SlowApproval(new UUID(0, 1), "Northwind", 2, new BigDecimal("61.25"))));

    @Test
    void the_csv_file_marks_notable_figures_and_lists_approvals_that_took_long() {
        assertThat(lines(Locale.ENGLISH, DecimalSeparator.POINT))
                .contains(
                        "Figure,Unit,This week,Week before,Change,Mean of the previous 4 weeks,notable",
                        "Engagements opened,number,10,8,2,6,notable",
                        "Revisions submitted,number,7,8,-1,6,",
                        "\"Approvals that took long: Northwind, 2\",h,61.3,,,,notable");
        assertThat(lines(Locale.GERMAN, DecimalSeparator.COMMA))
                .contains(
                        "Eröffnete Vorhaben;Anzahl;10;8;2;6;auffällig",
                        "Freigaben, die lange dauerten: Northwind, 2;h;61,3;;;;auffällig");
    }

    private List<String> lines(Locale locale, DecimalSeparator separator) {
        String text = new String(files.csv(report, locale, separator), StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").lines().toList();
    }
}
