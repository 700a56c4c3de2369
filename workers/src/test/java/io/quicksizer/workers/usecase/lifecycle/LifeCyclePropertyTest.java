package io.quicksizer.workers.usecase.lifecycle;

/** The first half of the sequences. */
class LifeCyclePropertyTest extends LifeCycleProperty {
    LifeCyclePropertyTest() {
        super(0);
    }
}
