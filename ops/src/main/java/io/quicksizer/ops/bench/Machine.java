package io.quicksizer.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** A description of the machine, without which a measurement is meaningless. */
final class Machine {

    private Machine() {}

    static String inWords() {
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %s memory, %s %s, Java %s, load %s before",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name"),
                first("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                lines("/proc/loadavg")
                        .map(line -> line.split(" ")[0])
                        .findFirst()
                        .orElse("unknown"));
    }

    private static String first(String file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
