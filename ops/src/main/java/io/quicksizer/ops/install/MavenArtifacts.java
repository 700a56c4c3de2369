package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a list of artifacts, downloaded by the ordinary Maven client with the user's settings and mirrors. Maven
 * runs only when the first file is needed, so never on a warm start.
 */
public final class MavenArtifacts {

    private static final Pattern WORTH_SHOWING = Pattern.compile("^(Downloading|Downloaded).*\\.zip.*|.*\\[ERROR].*");

    private static final String SERVERS_OF_THE_STACK = "ops/distributions/pom.xml";

    private final Path repository;
    private final String list;
    private final List<String> maven;
    private final boolean terminal;
    private final Consumer<String> say;
    private List<Path> files = List.of();

    /**
     * Creates the list without running Maven.
     *
     * @param repository root of the checkout
     * @param maven the command that starts Maven
     * @param terminal whether the output is a terminal, so that Maven may show its progress
     * @param say receives lines for the user
     */
    public MavenArtifacts(Path repository, List<String> maven, boolean terminal, Consumer<String> say) {
        this(repository, SERVERS_OF_THE_STACK, maven, terminal, say);
    }

    /**
     * Creates the list without running Maven.
     *
     * @param repository root of the checkout
     * @param list the POM with the artifacts, relative to the root
     * @param maven the command that starts Maven
     * @param terminal whether the output is a terminal, so that Maven may show its progress
     * @param say receives lines for the user
     */
    public MavenArtifacts(Path repository, String list, List<String> maven, boolean terminal, Consumer<String> say) {
        this.repository = repository;
        this.list = list;
        this.maven = List.copyOf(maven);
        this.terminal = terminal;
        this.say = say;
    }

    /**
     * Returns the file of an artifact; the first call downloads all of them.
     *
     * @param artifactId the artifact, with which the file name begins
     * @throws StackFailure when Maven can't download it
     */
    public synchronized Path file(String artifactId) {
        if (files.isEmpty()) {
            files = resolve();
        }
        var name = Pattern.compile(Pattern.quote(artifactId) + "-\\d.*");
        return files.stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new StackFailure(
                        "%s does not contain %s; this is a bug in the checkout.".formatted(list, artifactId)));
    }

    private List<Path> resolve() {
        say.accept(
                "Fetching the servers with Maven (several hundred MB the first time, later from the local repository)");
        try {
            var found = Files.createTempFile("quicksizer-artifacts", ".txt");
            try {
                run(found);
                return Stream.of(Files.readString(found).trim().split(Pattern.quote(File.pathSeparator)))
                        .map(Path::of)
                        .toList();
            } finally {
                Files.deleteIfExists(found);
            }
        } catch (IOException e) {
            throw new StackFailure("Maven could not be started (%s); check %s.".formatted(e.getMessage(), maven), e);
        }
    }

    private void run(Path found) throws IOException {
        var command = new ArrayList<>(maven);
        if (!terminal) {
            command.add("-B");
        }
        command.addAll(List.of(
                "-f", repository.resolve(list).toString(), "dependency:build-classpath", "-Dmdep.outputFile=" + found));
        var builder = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (terminal) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        var process = builder.start();
        var errors = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            lines.lines().filter(line -> WORTH_SHOWING.matcher(line).matches()).forEach(line -> {
                if (line.contains("[ERROR]")) {
                    errors.add(line);
                } else {
                    say.accept("  " + line);
                }
            });
        }
        if (exitCode(process) != 0) {
            throw new StackFailure(
                    "Maven could not fetch the servers; check the network or the mirrors in your Maven settings and run again.%n%s"
                            .formatted(errors.isEmpty() ? "" : "  " + errors.getFirst())
                            .stripTrailing());
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
