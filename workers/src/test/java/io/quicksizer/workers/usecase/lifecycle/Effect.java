package io.quicksizer.workers.usecase.lifecycle;

/** Something recorded that the process has still to do. */
sealed interface Effect {

    /** It leaves a visit because its entry is recorded. */
    record Leave(int visit) implements Effect {}

    /** A run ends as withdrawn or cancelled. */
    record Stop(String status, int run) implements Effect {}

    /** It is put to another place. */
    record Restart(Place place) implements Effect {}

    /** A new run begins at a step. */
    record Begin(Place place) implements Effect {}

    /** An instance beside the leading one ends; the engagement stays where it is. */
    record EndBeside() implements Effect {}
}
