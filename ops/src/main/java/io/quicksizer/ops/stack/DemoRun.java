package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The demo story of a run. If it fails, the failure is reported; the stack then keeps running if the output is a
 * terminal, else the run ends with a failure.
 *
 * @param story plays the story and returns how many engagements it created; may throw {@link StackFailure}
 * @param say receives lines for people
 * @param watched whether the output is a terminal
 */
record DemoRun(IntSupplier story, Consumer<String> say, boolean watched) {

    /** Plays the story; returns the exit code if the run is to end, else empty. */
    OptionalInt play() {
        say.accept("Creating a month of demo engagements; this takes some minutes");
        try {
            int played = story.getAsInt();
            if (played > 0) {
                say.accept("Created %d engagements with their history".formatted(played));
            }
            return OptionalInt.empty();
        } catch (StackFailure failure) {
            say.accept("! The demo story failed: " + failure.getMessage());
            say.accept("  Its engagements are incomplete; start again with --demo --reset.");
            return watched ? OptionalInt.empty() : OptionalInt.of(1);
        }
    }
}
