package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The commands of {@code ops/}, run as an operator runs them. */
final class Commands {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path checkout =
            Path.of(System.getProperty("quicksizer.checkout", "..")).toAbsolutePath();
    private final Map<String, String> environment;
    private final Path folder;

    /** @param environment variables that the commands get beside their arguments */
    Commands(Map<String, String> environment) {
        this(environment, Path.of("").toAbsolutePath());
    }

    /** @param folder the working directory of the commands */
    Commands(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /** Returns whether the tools that backups need are installed; {@code ops/test} provides them. */
    static boolean canBackUp() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of("age", "psql")
                .allMatch(tool -> folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))));
    }

    /** Waits for a point in time between what happened before and what follows; they are given in seconds only. */
    static String pointInTime() {
        Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Awaitility.await().until(() -> Instant.now().isAfter(second.plusSeconds(1)));
        return second.toString();
    }

    /** Runs a command and interrupts it as soon as it has said a word; returns what it has said by then. */
    String interruptedAfter(String word, String command, String... arguments) {
        var words =
                new ArrayList<>(List.of(checkout.resolve("ops").resolve(command).toString()));
        words.addAll(List.of(arguments));
        try {
            var said = Files.createTempFile(command, ".txt"); // a process that is ended closes its streams
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            Awaitility.await(word)
                    .atMost(PATIENCE)
                    .until(() -> Files.readString(said).contains(word) || !process.isAlive());
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            var output = Files.readString(said);
            Files.delete(said);
            output.lines().forEach(line -> System.out.println("    " + line));
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command and prints what it says; fails unless it exits with 0. */
    String run(String command, String... arguments) {
        var words =
                new ArrayList<>(List.of(checkout.resolve("ops").resolve(command).toString()));
        words.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            output.lines().forEach(line -> System.out.println("    " + line));
            assertThat(process.waitFor()).as("%s says: %s", words, output).isZero();
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
