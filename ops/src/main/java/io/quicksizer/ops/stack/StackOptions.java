package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the command line.
 *
 * @param ports ports to listen on
 * @param out where the journey writes its files
 * @param reset whether stored data is deleted first
 * @param once whether a single journey is run and everything stopped again
 * @param workbook the workbook to import; empty for the demo workbook
 * @param keepLogs whether logs of earlier runs are kept and appended to
 * @param demo whether an empty portal is filled with a month of history
 * @param archive where PostgreSQL's WAL is archived for ops/backup; empty for nowhere
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
