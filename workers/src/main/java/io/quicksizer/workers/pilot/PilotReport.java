package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.Criterion;
import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.db.pilot.PilotDecisionRow;
import io.quicksizer.db.pilot.Remark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cohort with its figures.
 *
 * @param from beginning of its first day
 * @param to time of the count, or the end of the cohort
 * @param criteria the criteria with their results
 * @param decisions newest first
 * @param remarks from the satisfaction survey, the latest first, {@value PilotQueries#REMARKS_SHOWN} at most
 */
public record PilotReport(
        CohortRow cohort,
        Instant from,
        Instant to,
        CohortFigures figures,
        List<Judged> criteria,
        List<PilotDecisionRow> decisions,
        List<Remark> remarks) {

    /**
     * A criterion and its result.
     *
     * @param value empty if there is nothing to count
     * @param met false as well if there is nothing to count
     */
    public record Judged(Criterion criterion, Optional<BigDecimal> value, boolean met) {
        static Judged of(Criterion criterion, GroupFigures figures) {
            Optional<BigDecimal> value = PilotFigure.valueOf(criterion.figure()).of(figures);
            boolean atLeast = criterion.comparison().equals("AT_LEAST");
            boolean met = value.map(found -> found.compareTo(criterion.target()))
                    .filter(compared -> atLeast ? compared >= 0 : compared <= 0)
                    .isPresent();
            return new Judged(criterion, value, met);
        }

        static Judged notCounted(Criterion criterion) {
            return new Judged(criterion, Optional.empty(), false);
        }
    }

    /** Returns whether there are figures; a cohort that an earlier release ended has none. */
    public boolean counted() {
        return isCounted(cohort);
    }

    static boolean isCounted(CohortRow cohort) {
        return !cohort.ended() || cohort.finalFigures() != null;
    }

    /** Returns whether there are criteria of a stage and all of them are met. */
    public boolean met(String stage) {
        List<Judged> judged = criteria.stream()
                .filter(one -> one.criterion().stage().equals(stage))
                .toList();
        return !judged.isEmpty() && judged.stream().allMatch(Judged::met);
    }
}
