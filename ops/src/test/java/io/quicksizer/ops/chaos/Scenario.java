package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import java.time.Duration;

/**
 * A fault with the expected behaviour.
 *
 * @param name as in the table and on the command line
 * @param runbook page under {@code docs/runbooks}
 * @param entries number of submissions while it lasts
 * @param during expected responses of the portal while it lasts
 * @param fault injects the fault
 * @param lasts how long it lasts after the submissions
 * @param cure repairs the stack
 */
record Scenario(String name, String runbook, int entries, During during, Step fault, Duration lasts, Step cure)
        implements Trial {

    @Override
    public String run(LiveStack stack) throws Exception {
        return new Experiment(stack, this).run();
    }

    /** An action of a scenario. */
    @FunctionalInterface
    interface Step {
        void on(LiveStack stack) throws Exception;

        default Step then(Step next) {
            return stack -> {
                on(stack);
                next.on(stack);
            };
        }
    }

    /** The portal's responses while the fault lasts. */
    enum During {
        /** Every submission is accepted. */
        ACCEPTS,
        /** No submission is accepted; the response, if any, is 503 with Retry-After. */
        REFUSES,
        /** A submission may be accepted or not. */
        EITHER
    }
}
