package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.SlowApproval;
import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.PlainCsv;
import io.quicksizer.workers.document.PlainPdf;
import io.quicksizer.workers.notification.NoticeText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renderer of the weekly report as files, with headings in the reader's language. */
@Component
public class WeekFiles {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String NOTABLE = "kpiweek.notable";

    private final KpiWeeks weeks;

    WeekFiles(KpiWeeks weeks) {
        this.weeks = weeks;
    }

    /** Renders the report as CSV, with a byte order mark. */
    public byte[] csv(WeeklyReport report, Locale locale, DecimalSeparator separator) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        report.lines()
                .forEach(line -> rows.add(Arrays.asList(
                        text("kpiweek.figure." + line.figure().key(), locale),
                        text("kpiweek.unit." + line.figure().unit(), locale),
                        line.value(),
                        line.before(),
                        line.change().orElse(null),
                        line.usual(),
                        line.notable() ? text(NOTABLE, locale) : null)));
        report.stages()
                .forEach(stage -> rows.add(Arrays.asList(
                        text("kpi.stage." + stage.stage(), locale),
                        text("kpiweek.unit.COUNT", locale),
                        stage.engagements(),
                        null,
                        null,
                        null,
                        null)));
        report.steps()
                .forEach(step -> rows.add(Arrays.asList(
                        text("kpiweek.completed-of", locale) + " " + step(step, locale),
                        text("kpiweek.unit.PERCENT", locale),
                        percent(step),
                        null,
                        null,
                        null,
                        null)));
        report.slow()
                .forEach(slow -> rows.add(Arrays.asList(
                        text("kpiweek.slow", locale) + ": " + named(slow),
                        text("kpiweek.unit.HOURS", locale),
                        Kpis.rounded(slow.hours()).orElse(null),
                        null,
                        null,
                        null,
                        text(NOTABLE, locale))));
        List<String> headings = headings(locale, true);
        headings.add(text(NOTABLE, locale));
        return PlainCsv.of(headings, rows, separator);
    }

    public byte[] pdf(WeeklyReport report, Locale locale) {
        List<PlainPdf.Part> parts = List.of(
                new PlainPdf.Part(
                        text("kpiweek.headline", locale),
                        List.of(
                                text(report.everything() ? "kpi.everything" : "kpi.own", locale),
                                "* " + text("kpiweek.notable-how", locale)),
                        headings(locale, false),
                        report.lines().stream()
                                .map(line -> List.of(
                                        text("kpiweek.figure." + line.figure().key(), locale)
                                                + (line.notable() ? " *" : ""),
                                        number(line.value(), locale),
                                        number(line.before(), locale),
                                        number(line.change().orElse(null), locale),
                                        number(line.usual(), locale)))
                                .toList()),
                new PlainPdf.Part(
                        text("kpi.funnel", locale),
                        List.of(),
                        List.of(text("kpi.column.stage", locale), text("kpi.column.engagements", locale)),
                        report.stages().stream()
                                .map(stage -> List.of(
                                        text("kpi.stage." + stage.stage(), locale),
                                        Integer.toString(stage.engagements())))
                                .toList()),
                new PlainPdf.Part(
                        text("kpi.steps", locale),
                        List.of(),
                        List.of(
                                text("kpi.column.step", locale),
                                text("kpi.column.visits", locale),
                                text("kpi.column.completed", locale),
                                text("kpi.column.completed-percent", locale)),
                        report.steps().stream()
                                .map(step -> List.of(
                                        step(step, locale),
                                        Integer.toString(step.visits()),
                                        Integer.toString(step.completed()),
                                        number(percent(step), locale)))
                                .toList()),
                new PlainPdf.Part(
                        text("kpiweek.slow", locale),
                        List.of(),
                        List.of(text("kpiweek.engagement", locale), text("kpiweek.hours", locale)),
                        report.slow().stream()
                                .map(slow -> List.of(
                                        named(slow),
                                        number(Kpis.rounded(slow.hours()).orElse(null), locale)))
                                .toList()));
        return PlainPdf.of(
                text("kpiweek.title", locale) + " " + report.week().text(),
                locale.getLanguage(),
                weeks.beginning(report.week().monday()),
                parts);
    }

    private static List<String> headings(Locale locale, boolean withUnit) {
        List<String> headings = new ArrayList<>(List.of(text("kpiweek.figure", locale)));
        if (withUnit) {
            headings.add(text("kpiweek.unit", locale));
        }
        for (String column : List.of("value", "before", "change", "usual")) {
            headings.add(text("kpiweek." + column, locale));
        }
        return headings;
    }

    private static String number(@Nullable BigDecimal value, Locale locale) {
        return value == null ? "–" : NumberFormat.getNumberInstance(locale).format(value);
    }

    private static String named(SlowApproval slow) {
        return slow.engagement() + ", " + slow.revision();
    }

    private static @Nullable BigDecimal percent(StepFigures step) {
        return Kpis.percent(step.completed(), step.visits()).orElse(null);
    }

    private static String step(StepFigures step, Locale locale) {
        return text("step." + step.step(), locale);
    }

    private static String text(String key, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("kpi.texts", locale, NO_FALLBACK);
        return texts.containsKey(key)
                ? texts.getString(key)
                : NoticeText.of(locale, ZoneOffset.UTC).word(key);
    }
}
