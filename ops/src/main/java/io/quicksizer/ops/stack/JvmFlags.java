package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.JavaRuntime;
import java.util.List;

/** JVM options for servers that share two cores and have to start fast. */
final class JvmFlags {

    private JvmFlags() {}

    /**
     * Returns options for the serial collector and the C1 compiler only. As measured, they halve memory and the
     * processor time of a start, at the cost of peak throughput, which a local stack does not need. See
     * {@code docs/local-stack.md}.
     *
     * @param heap the maximum heap in the format of {@code -Xmx}
     */
    static List<String> frugal(String heap) {
        return List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    }

    /** Returns options that suppress warnings of recent Java versions about Camunda's libraries. */
    static List<String> nativeAccess(JavaRuntime java) {
        return java.feature() >= 23
                ? List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                : List.of("--enable-native-access=ALL-UNNAMED");
    }
}
