package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.JavaRuntime;
import java.util.List;

/** Flags for servers that share two cores and must be up soon. */
final class JvmFlags {

    private JvmFlags() {}

    /**
     * A serial collector and the quick compiler alone: measured, they halve the processor time of a start and the
     * memory, at the price of peak throughput that a local stack does not need. See {@code docs/local-stack.md}.
     *
     * @param heap the largest heap, as {@code -Xmx} takes it
     */
    static List<String> frugal(String heap) {
        return List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    }

    /** Quietens the warnings of a new Java about what Camunda's libraries do. */
    static List<String> nativeAccess(JavaRuntime java) {
        return java.feature() >= 23
                ? List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                : List.of("--enable-native-access=ALL-UNNAMED");
    }
}
