package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds installed Java runtimes at the places where installers put them. */
final class JavaRuntimes {

    /** The variable that names the runtime for the search server when the search below finds none or the wrong one. */
    public static final String SEARCH_JAVA = "QUICKSIZER_SEARCH_JAVA_HOME";

    private final Map<String, String> environment;
    private final List<Path> parents;

    JavaRuntimes(Map<String, String> environment, List<Path> parents) {
        this.environment = environment;
        this.parents = parents;
    }

    /** Looks at this machine. */
    public static JavaRuntimes ofThisMachine() {
        var home = Path.of(System.getProperty("user.home"));
        return new JavaRuntimes(
                System.getenv(),
                List.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        home.resolve(".sdkman/candidates/java"),
                        home.resolve(".jdks")));
    }

    /**
     * Finds a runtime of a range of releases.
     *
     * @param lowest the lowest fitting feature release
     * @param highest the highest fitting one
     * @return the first that fits: the one named by {@link #SEARCH_JAVA}, then the current one, then those that
     *     {@code JAVA_HOME…} variables name, then whatever is installed
     */
    public Optional<JavaRuntime> between(int lowest, int highest) {
        return Stream.of(named(SEARCH_JAVA), Stream.of(JavaRuntime.current()), namedByVariables(), installed())
                .flatMap(candidates -> candidates)
                .filter(java -> java.feature() >= lowest && java.feature() <= highest)
                .findFirst();
    }

    private Stream<JavaRuntime> named(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).flatMap(JavaRuntime::at).stream();
    }

    private Stream<JavaRuntime> namedByVariables() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("JAVA_HOME"))
                .sorted()
                .flatMap(this::named);
    }

    private Stream<JavaRuntime> installed() {
        return parents.stream()
                .flatMap(JavaRuntimes::children)
                .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                .flatMap(home -> JavaRuntime.at(home).stream());
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var list = Files.list(folder)) {
            return list.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
