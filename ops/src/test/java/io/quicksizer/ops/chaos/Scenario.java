package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import java.time.Duration;

/**
 * A fault.
 *
 * @param name as in the table and on the command line
 * @param runbook page under {@code docs/runbooks}
 * @param entries how many people submit a step while it lasts
 * @param during what the portal answers them meanwhile
 * @param fault breaks something
 * @param lasts how long after the entries it goes on
 * @param cure makes it whole again
 */
record Scenario(String name, String runbook, int entries, During during, Step fault, Duration lasts, Step cure)
        implements Trial {

    @Override
    public String run(LiveStack stack) throws Exception {
        return new Experiment(stack, this).run();
    }

    /** A part of a scenario. */
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

    /** The portal's answers while the fault lasts. */
    enum During {
        /** Every entry is accepted. */
        ACCEPTS,
        /** No entry is accepted; the answer, if any, is 503 with Retry-After. */
        REFUSES,
        /** Some are, some are not. */
        EITHER
    }
}
