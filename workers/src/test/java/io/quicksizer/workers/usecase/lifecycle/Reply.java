package io.quicksizer.workers.usecase.lifecycle;

/** How an action is answered. */
enum Reply {
    DONE,
    REFUSED,
    INVALID,
    CONFLICTING,
    MISSING
}
