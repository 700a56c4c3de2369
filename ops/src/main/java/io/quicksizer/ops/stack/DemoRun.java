package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The demo story of a run. Where a person watches, a story that stops is reported and the stack goes on; where nobody
 * does, it ends the run with a failure.
 *
 * @param story plays it and says how many engagements there are now; may throw {@link StackFailure}
 * @param say receives lines for people
 * @param watched whether a person watches the output
 */
record DemoRun(IntSupplier story, Consumer<String> say, boolean watched) {

    /** Plays the story; the exit code if the run ends with it, empty if it goes on. */
    OptionalInt play() {
        say.accept("Going through a month of demo engagements; this takes some minutes");
        try {
            int played = story.getAsInt();
            if (played > 0) {
                say.accept("%d engagements with their history are there".formatted(played));
            }
            return OptionalInt.empty();
        } catch (StackFailure failure) {
            say.accept("! The demo story stopped: " + failure.getMessage());
            say.accept("  What it has left behind is incomplete; start again with --demo --reset.");
            return watched ? OptionalInt.empty() : OptionalInt.of(1);
        }
    }
}
