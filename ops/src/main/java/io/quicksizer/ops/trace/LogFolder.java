package io.quicksizer.ops.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The log files of the applications, with lines in the production format (ECS) or the readable format. */
final class LogFolder {
    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    /** Adds the correlation ids of the lines that belong to one of the traces. */
    void correlate(SoughtId sought) {
        forEachLine(sought, (file, line) -> {
            if (line.trace().filter(sought.traces()::contains).isPresent()) {
                line.correlation().ifPresent(sought.correlations()::add);
            }
        });
    }

    /** Returns the lines of all files that contain one of the ids, and adds the traces that they contain to the ids. */
    List<Sighting> find(SoughtId sought) {
        List<Sighting> found = new ArrayList<>();
        forEachLine(sought, (file, line) -> {
            line.trace().ifPresent(sought::addTrace);
            found.add(line.sighting(service(file)));
        });
        return found;
    }

    private void forEachLine(SoughtId sought, BiConsumer<Path, LogLine> reader) {
        for (Path file : files()) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (sought.isNamedIn(line)) {
                        LogLine.read(line).ifPresent(read -> reader.accept(file, read));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " can't be read", unreadable);
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().contains(".log"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " can't be read", unreadable);
        }
    }

    /** Replaces malformed input, so that one invalid byte does not hide the rest. */
    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)));
    }

    private static String service(Path file) {
        return file.getFileName().toString().replaceFirst("\\.log.*", "");
    }
}
