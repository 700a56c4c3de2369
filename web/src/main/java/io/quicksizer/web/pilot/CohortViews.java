package io.quicksizer.web.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.When;
import io.quicksizer.web.pilot.CohortView.CriterionRow;
import io.quicksizer.web.pilot.CohortView.DecisionRow;
import io.quicksizer.web.pilot.CohortView.FeatureRow;
import io.quicksizer.web.pilot.CohortView.FigureRow;
import io.quicksizer.web.pilot.CohortView.RemarkRow;
import io.quicksizer.workers.pilot.Feature;
import io.quicksizer.workers.pilot.PilotFigure;
import io.quicksizer.workers.pilot.PilotReport;
import io.quicksizer.workers.pilot.PilotReport.Judged;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builder of the view of a cohort. */
@Component
class CohortViews {
    private final DisplayNames names;

    CohortViews(DisplayNames names) {
        this.names = names;
    }

    CohortView of(PilotReport report, Locale locale) {
        CohortRow cohort = report.cohort();
        return new CohortView(
                cohort.id(),
                cohort.name(),
                cohort.purpose(),
                When.of(report.from(), locale),
                cohort.endedAt() == null ? null : When.of(cohort.endedAt(), locale),
                report.counted(),
                cohort.members().stream()
                        .map(member -> member.kind().toLowerCase(Locale.ROOT) + ": " + member.name())
                        .collect(Collectors.joining("\n")),
                Arrays.stream(Feature.values())
                        .map(feature ->
                                new FeatureRow(feature.name(), cohort.features().contains(feature.name())))
                        .toList(),
                Arrays.stream(PilotFigure.values())
                        .map(figure -> new FigureRow(
                                figure.name(),
                                figure.of(report.figures().inside()).orElse(null),
                                figure.of(report.figures().outside()).orElse(null)))
                        .toList(),
                report.figures().steps(),
                report.figures().inside(),
                report.figures().outside(),
                criteria(report),
                report.met("ENTRY"),
                report.met("EXIT"),
                report.decisions().stream()
                        .map(decision -> new DecisionRow(
                                decision.id(),
                                decision.decision(),
                                decision.reason(),
                                names.of(decision.by()),
                                When.of(decision.at(), locale)))
                        .toList(),
                report.remarks().stream()
                        .map(remark -> new RemarkRow(remark.score(), remark.text(), When.of(remark.at(), locale)))
                        .toList(),
                cohort.rowVersion());
    }

    private static List<CriterionRow> criteria(PilotReport report) {
        return Stream.of("ENTRY", "EXIT")
                .flatMap(stage -> Arrays.stream(PilotFigure.values()).map(figure -> criterion(report, stage, figure)))
                .toList();
    }

    private static CriterionRow criterion(PilotReport report, String stage, PilotFigure figure) {
        return report.criteria().stream()
                .filter(judged -> judged.criterion().stage().equals(stage)
                        && judged.criterion().figure().equals(figure.name()))
                .findFirst()
                .map(judged -> set(stage, figure, judged))
                .orElseGet(() -> new CriterionRow(
                        stage, figure.name(), usual(figure), null, unjudged(report, stage, figure), false));
    }

    private static @Nullable BigDecimal unjudged(PilotReport report, String stage, PilotFigure figure) {
        return report.counted() ? figure.of(report.figures().of(stage)).orElse(null) : null;
    }

    private static CriterionRow set(String stage, PilotFigure figure, Judged judged) {
        return new CriterionRow(
                stage,
                figure.name(),
                judged.criterion().comparison(),
                judged.criterion().target(),
                judged.value().orElse(null),
                judged.met());
    }

    private static String usual(PilotFigure figure) {
        return figure == PilotFigure.HOURS_TO_PROPOSAL || figure == PilotFigure.OPEN_SEVERE_FEEDBACK
                ? "AT_MOST"
                : "AT_LEAST";
    }
}
