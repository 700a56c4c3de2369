package io.quicksizer.workers.usecase.lifecycle;

/** The second half of the sequences. */
class LaterLifeCyclePropertyTest extends LifeCycleProperty {
    LaterLifeCyclePropertyTest() {
        super(1);
    }
}
