package io.quicksizer.ops.audit;

import io.quicksizer.db.audit.ChainAnchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last valid entry of the audit log in a file, from one scheduled run to the next.
 *
 * @param file outside the database, which somebody who truncates the log must not be able to write
 */
record AnchorNote(Path file) {

    /**
     * Reads the note of the previous run; empty before the first one.
     *
     * @throws IOException when the file can't be read or holds something else
     */
    Optional<ChainAnchor> read() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(ChainAnchor.parse(Files.readString(file))
                .orElseThrow(() -> new IOException(file + " holds no SEQ:HASH of an earlier run")));
    }

    /** Replaces the note, so that it is either the old or the new one at any time. */
    void write(ChainAnchor last) throws IOException {
        Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), last + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
