package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Wrong clocks, simulated with the library of {@code faketime}: the time of day is shifted, durations of waits are not.
 */
final class Clocks {
    private static final Path LIBRARY = Path.of(
            "/usr/lib",
            System.getProperty("os.arch").equals("aarch64") ? "aarch64-linux-gnu" : "x86_64-linux-gnu",
            "faketime",
            "libfaketimeMT.so.1");

    private Clocks() {}

    /** Returns whether the library is installed. */
    static boolean available() {
        return Files.isReadable(LIBRARY);
    }

    /**
     * Restarts parts with a wrong clock.
     *
     * @param by offset in the format of {@code faketime}, such as {@code +10m}
     */
    static void move(LiveStack stack, String by, Part... parts) {
        restart(
                stack,
                Map.of(
                        "LD_PRELOAD",
                        LIBRARY.toString(),
                        "FAKETIME",
                        by,
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"),
                parts);
    }

    /** Restarts parts with the actual time. */
    static void right(LiveStack stack, Part... parts) {
        restart(stack, Map.of(), parts);
    }

    private static void restart(LiveStack stack, Map<String, String> variables, Part... parts) {
        for (var part : parts) {
            if (stack.runs(part)) {
                stack.kill(part);
            }
            stack.environment(part, variables);
        }
        for (var part : parts) {
            stack.start(part);
        }
    }
}
