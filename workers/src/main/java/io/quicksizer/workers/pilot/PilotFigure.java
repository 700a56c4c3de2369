package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.GroupFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of a cohort that criteria can refer to, each with its only definition (docs/kpis.md). */
public enum PilotFigure {
    ACTIVE_SHARE(
            "percent of the people with access who submitted a step, decided on a revision or sent feedback",
            figures -> percent(figures.active(), figures.people())),
    STEP_COMPLETION(
            "percent of the visits of the wizard's steps that were completed until now",
            figures -> percent(figures.completed(), figures.visits())),
    PROPOSALS(
            "engagements opened in the period that have an approved revision with all documents",
            figures -> BigDecimal.valueOf(figures.proposals())),
    HOURS_TO_PROPOSAL(
            "median hours from opening an engagement to its first complete set of documents",
            figures -> figures.medianHoursToProposal()),
    EXPORT_SUCCESS(
            "percent of the revisions approved in the period that have all documents now",
            figures -> percent(figures.exported(), figures.approved())),
    OPEN_SEVERE_FEEDBACK(
            "feedback of critical or high severity that waits for its decision",
            figures -> BigDecimal.valueOf(figures.openSevere())),
    SATISFACTION("mean of the scores given, from 1 to 5", figures -> figures.meanScore());

    private static final int HUNDRED = 100;

    private final String definition;
    private final Function<GroupFigures, @Nullable BigDecimal> value;

    PilotFigure(String definition, Function<GroupFigures, @Nullable BigDecimal> value) {
        this.definition = definition;
        this.value = value;
    }

    /** Returns the definition in English, which completes a sentence. */
    public String definition() {
        return definition;
    }

    /** Returns the name used in files and documents. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the value to one decimal place; empty if there is nothing to count. */
    public Optional<BigDecimal> of(GroupFigures figures) {
        return Optional.ofNullable(value.apply(figures)).map(found -> found.setScale(1, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf((long) part * HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
