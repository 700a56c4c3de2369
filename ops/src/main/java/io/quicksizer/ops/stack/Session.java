package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.UsageSampler;
import java.util.concurrent.locks.LockSupport;
import java.time.Duration;
import java.util.Optional;

/** What happens between "ready" and "stop": people use the stack, or a single journey is taken. */
final class Session {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final StackOptions options;
    private final Stack stack;
    private final UsageSampler sampler;
    private final Narrator narrator;

    Session(StackOptions options, Stack stack, UsageSampler sampler, Narrator narrator) {
        this.options = options;
        this.stack = stack;
        this.sampler = sampler;
        this.narrator = narrator;
    }

    /**
     * @return the exit code
     * @throws StackFailure when the journey fails
     */
    int run() {
        if (options.once()) {
            throw new StackFailure("The journey is not there yet.");
        }
        welcome();
        Optional<String> death = stack.death();
        while (death.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            death = stack.death();
        }
        return 1;
    }

    private void welcome() {
        sampler.sample();
        narrator.say("");
        if (options.parts().contains(Part.WEB)) {
            narrator.say("  Portal    " + options.ports().http(Port.WEB));
        }
        if (options.parts().contains(Part.TASKLIST)) {
            narrator.say("  Tasklist  %s/tasklist".formatted(options.ports().http(Port.TASKLIST)));
            narrator.say("  Operate   %s/operate".formatted(options.ports().http(Port.TASKLIST)));
        }
        narrator.say("  Sign in as %s; the password is the name.".formatted(String.join(", ", DemoUsers.NAMES)));
        narrator.say("  Logs      %s".formatted(options.data().resolve("logs")));
        narrator.say("  Memory    %s. Ctrl-C stops everything.".formatted(StackRun.gigabytes(sampler.peakTotal())));
    }
}
