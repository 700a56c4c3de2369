package io.quicksizer.ops.stack;

import io.quicksizer.ops.journey.StoryClock;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The clock of the local stack's applications, which read it from a file in the profile {@code local} only. */
final class StackClock implements StoryClock {
    private static final Duration BEFORE_THE_STORY = Duration.ofDays(32);

    private final Path file;

    /** @param file the file that the applications read */
    StackClock(Path file) {
        this.file = file;
    }

    static Path file(DataDirectory data) {
        return data.of(Part.WEB).resolve("demo.clock");
    }

    /** Sets the initial time of the applications. */
    void begin() {
        goBack(BEFORE_THE_STORY);
    }

    @Override
    public void goBack(Duration ago) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(fresh, Long.toString(-ago.toSeconds()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackFailure("%s can't be deleted (%s).".formatted(file, e.getMessage()), e);
        }
    }
}
