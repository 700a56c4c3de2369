package io.quicksizer.workers.actual;

import io.quicksizer.workers.document.DecodedText;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** A CSV file of days really spent as it was uploaded; nothing of it is read before its person may import it. */
final class ActualsFile {
    /** Bytes of the largest file. */
    static final int LARGEST = 524_288;

    private static final int BYTES_IN_KB = 1_024;

    private final InputStreamSource file;
    private boolean guessed;

    ActualsFile(InputStreamSource file) {
        this.file = file;
    }

    /** Reads the file, and no more of it than the largest one has. */
    ActualsCsv.Content read() {
        try (InputStream bytes = file.getInputStream()) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                return ActualsCsv.Content.wrong(ActualProblem.ACTUALS_FILE_TOO_LARGE, LARGEST / BYTES_IN_KB);
            }
            DecodedText decoded = DecodedText.of(read);
            guessed = decoded.guessed();
            return ActualsCsv.read(decoded.text());
        } catch (IOException unreadable) {
            return ActualsCsv.Content.wrong(ActualProblem.ACTUALS_FILE_UNREADABLE);
        }
    }

    /** True for a file that was read as Windows-1252, because it is not UTF-8. */
    boolean guessed() {
        return guessed;
    }
}
