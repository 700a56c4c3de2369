package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the command line.
 *
 * @param ports where it listens
 * @param out where the journey writes its files
 * @param reset whether stored data is deleted first
 * @param once whether the journey is taken and everything stopped again
 * @param workbook the workbook of the journey; empty means the demo workbook
 * @param keepLogs whether logs of earlier runs are kept and added to
 * @param demo whether an empty portal is filled with a month of history
 * @param archive where PostgreSQL's log is archived for ops/backup; empty for nowhere
 */
record StackOptions(
        Set<Part> parts,
        PortPlan ports,
        Path data,
        Path out,
        boolean reset,
        boolean once,
        Optional<Path> workbook,
        boolean keepLogs,
        boolean demo,
        Optional<Path> archive) {

    StackOptions {
        parts = Set.copyOf(parts);
    }
}
