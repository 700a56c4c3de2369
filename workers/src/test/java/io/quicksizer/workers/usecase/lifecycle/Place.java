package io.quicksizer.workers.usecase.lifecycle;

import java.util.List;

/** Where the process of the reference model is. */
enum Place {
    CONTEXT,
    SCOPE,
    SCENARIOS,
    SIZING,
    EXPERT,
    REVIEW,
    SIGN_OFF,
    /** The revision could not be frozen: an incident. */
    FREEZING,
    /** The approval waits for the message that stops the engagement. */
    CLOSING,
    /** A document could not be made: an incident. */
    EXPORTING,
    /** Nothing runs. */
    NOWHERE;

    private static final List<Place> WIZARD = List.of(CONTEXT, SCOPE, SCENARIOS, SIZING, EXPERT, REVIEW);

    boolean isWizard() {
        return WIZARD.contains(this);
    }

    boolean isHuman() {
        return isWizard() || this == SIGN_OFF;
    }

    boolean isStuck() {
        return this == FREEZING || this == CLOSING || this == EXPORTING;
    }

    static List<Place> wizard(boolean expertOpen) {
        return WIZARD.stream().filter(place -> place != EXPERT || expertOpen).toList();
    }
}
