package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.Ports;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks to run before anything is started. */
final class Preflight {

    static final long NEEDED_BYTES = 3L << 30;

    private Preflight() {}

    /** @throws StackFailure when the file system of the folder has too little free space */
    static void requireRoom(Path folder) {
        try {
            requireRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new StackFailure("The free space under %s can't be read (%s).".formatted(folder, e.getMessage()), e);
        }
    }

    static void requireRoom(Path folder, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new StackFailure(
                    "Only %.1f GB are free under %s and the stack needs 3; make room, or choose another disk with --data and QUICKSIZER_CACHE."
                            .formatted(usableBytes / (double) (1 << 30), folder));
        }
    }

    /** @throws StackFailure when ports of the parts are in use; the message lists all of them */
    static void requirePorts(Set<Part> parts, PortPlan ports) {
        var taken = Arrays.stream(Port.values())
                .filter(port -> parts.contains(port.part()))
                .filter(port -> !Ports.isFree(ports.number(port)))
                .map(port -> describe(port, ports.number(port)))
                .toList();
        if (!taken.isEmpty()) {
            throw new StackFailure("%s; stop the programs that use them, or use other ports with --port-offset 100%s."
                    .formatted(String.join(", ", taken), " or --port NAME=NUMBER"));
        }
    }

    private static String describe(Port port, int number) {
        return Ports.holder(number)
                .map(holder -> String.format(
                        Locale.ROOT,
                        "Port %d (%s of %s) is used by %s",
                        number,
                        port.id(),
                        port.part().title(),
                        holder))
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "Port %d (%s of %s) is in use",
                        number,
                        port.id(),
                        port.part().title()));
    }

    /** Returns the dependencies of the selected parts that are not selected, as text; empty if there are none. */
    static String missing(Set<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.needs().stream()
                        .filter(need -> !parts.contains(need))
                        .map(need -> "%s needs %s".formatted(part.id(), need.id())))
                .collect(Collectors.joining(", "));
    }
}
