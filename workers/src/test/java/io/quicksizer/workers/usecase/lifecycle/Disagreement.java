package io.quicksizer.workers.usecase.lifecycle;

/** The product and the reference model say different things. */
final class Disagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Disagreement(String what) {
        super(what);
    }
}
