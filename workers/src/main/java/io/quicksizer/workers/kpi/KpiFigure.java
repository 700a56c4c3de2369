package io.quicksizer.workers.kpi;

import java.util.Locale;

/**
 * The headline figures of a week, each with its one definition: docs/kpis.md, the weekly report, its files and the
 * metrics all take it from here.
 */
public enum KpiFigure {
    OPENED(Unit.COUNT, "engagements opened in the week"),
    SUBMITTED(Unit.COUNT, "revisions submitted in the week"),
    APPROVED(Unit.COUNT, "revisions approved in the week"),
    STEP_COMPLETION(
            Unit.PERCENT,
            "of the visits of the wizard's steps that began in the week, those that the workflow left by their"
                    + " completion until now"),
    HOURS_TO_DECISION(
            Unit.HOURS,
            "median from a revision's submission to its approval, return or rejection, of the revisions decided in the"
                    + " week; nights and weekends included"),
    EXPORT_SUCCESS(Unit.PERCENT, "of the revisions approved in the week, those that have all their documents now"),
    PROPOSALS(Unit.COUNT, "engagements whose first complete set of documents was made in the week"),
    HOURS_TO_PROPOSAL(
            Unit.HOURS,
            "median from opening an engagement to the last document of its first complete set, of the engagements whose"
                    + " set was made in the week"),
    ACTIVE_PEOPLE(
            Unit.COUNT,
            "people, not programs, who submitted a step, in whichever channel, or decided on a revision in the week"),
    FEEDBACK(Unit.COUNT, "feedback sent in the week, by anybody"),
    FEEDBACK_IN_TIME(
            Unit.PERCENT, "of the feedback decided in the week, by anybody, that decided before its time limit"),
    SATISFACTION(Unit.SCORE, "mean of the scores given in the week, by anybody, from 1 to 5");

    private final Unit unit;
    private final String definition;

    KpiFigure(Unit unit, String definition) {
        this.unit = unit;
        this.definition = definition;
    }

    /** The unit of a figure. */
    public enum Unit {
        COUNT,
        PERCENT,
        HOURS,
        SCORE
    }

    /** Returns whether it counts what people say about the product, which only administrators read. */
    public boolean isAboutOpinions() {
        return switch (this) {
            case FEEDBACK, FEEDBACK_IN_TIME, SATISFACTION -> true;
            default -> false;
        };
    }

    public Unit unit() {
        return unit;
    }

    /** The definition in English, the end of a sentence. */
    public String definition() {
        return definition;
    }

    /** Its name in addresses, files and metrics, such as {@code step-completion}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
