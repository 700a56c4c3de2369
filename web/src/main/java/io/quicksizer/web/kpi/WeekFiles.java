package io.quicksizer.web.kpi;

import io.quicksizer.workers.document.PlainCsv;
import io.quicksizer.workers.document.PlainPdf;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.KpiWeeks;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The weekly report as files, with headings in the reader's language. */
@Component
class WeekFiles {
    private final MessageSource texts;
    private final KpiWeeks weeks;

    WeekFiles(MessageSource texts, KpiWeeks weeks) {
        this.texts = texts;
        this.weeks = weeks;
    }

    byte[] csv(WeekJson report, Locale locale) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        report.figures()
                .forEach(line -> rows.add(Arrays.asList(
                        text("kpiweek.figure." + line.figure(), locale),
                        text("kpiweek.unit." + line.unit(), locale),
                        line.value(),
                        line.before(),
                        line.change(),
                        line.usual())));
        report.funnel()
                .forEach(stage -> rows.add(Arrays.asList(
                        text("kpi.stage." + stage.stage(), locale),
                        text("kpiweek.unit.COUNT", locale),
                        stage.engagements(),
                        null,
                        null,
                        null)));
        report.steps()
                .forEach(step -> rows.add(Arrays.asList(
                        text("kpiweek.completed-of", locale) + " " + text("step." + step.step(), locale),
                        text("kpiweek.unit.PERCENT", locale),
                        step.percent(),
                        null,
                        null,
                        null)));
        return PlainCsv.of(headings(locale, true), rows);
    }

    byte[] pdf(WeekJson report, IsoWeek week, Locale locale) {
        List<PlainPdf.Part> parts = List.of(
                new PlainPdf.Part(
                        text("kpiweek.headline", locale),
                        List.of(text(report.everything() ? "kpi.everything" : "kpi.own", locale)),
                        headings(locale, false),
                        report.figures().stream()
                                .map(line -> List.of(
                                        text("kpiweek.figure." + line.figure(), locale) + (line.notable() ? " *" : ""),
                                        number(line.value(), locale),
                                        number(line.before(), locale),
                                        number(line.change(), locale),
                                        number(line.usual(), locale)))
                                .toList()),
                new PlainPdf.Part(
                        text("kpi.funnel", locale),
                        List.of(),
                        List.of(text("kpi.column.stage", locale), text("kpi.column.engagements", locale)),
                        report.funnel().stream()
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
                                        text("step." + step.step(), locale),
                                        Integer.toString(step.visits()),
                                        Integer.toString(step.completed()),
                                        number(step.percent(), locale)))
                                .toList()),
                new PlainPdf.Part(
                        text("kpiweek.slow", locale),
                        List.of(),
                        List.of(text("kpiweek.engagement", locale), text("kpiweek.hours", locale)),
                        report.slow().stream()
                                .map(slow -> List.of(
                                        slow.engagement() + ", " + slow.revision(), number(slow.hours(), locale)))
                                .toList()));
        return PlainPdf.of(
                text("kpiweek.title", locale) + " " + report.week(),
                locale.getLanguage(),
                weeks.beginning(week.monday()),
                parts);
    }

    private List<String> headings(Locale locale, boolean withUnit) {
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

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
