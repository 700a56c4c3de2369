package io.quicksizer.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts of files as they were on {@code main} before the current change. */
final class EarlierText {
    private EarlierText() {}

    /**
     * Returns the text where this branch left {@code main}, or on {@code main} itself before the latest commit. Empty
     * without git, in a shallow clone, and when the file is new.
     *
     * @param path from the root of the repository
     */
    static Optional<String> of(String path) {
        return Stream.of("refs/remotes/origin/main", "refs/heads/main", "HEAD")
                .flatMap(main -> git("merge-base", main, "HEAD").stream())
                .findFirst()
                .map(String::strip)
                .map(base -> git("rev-parse", "HEAD")
                                .filter(head -> head.strip().equals(base))
                                .isPresent()
                        ? base + "^"
                        : base)
                .flatMap(commit -> git("show", commit + ":" + path));
    }

    private static Optional<String> git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // git is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
