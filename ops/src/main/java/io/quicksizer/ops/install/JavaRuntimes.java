package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Search for installed Java runtimes in the folders where installers put them. */
final class JavaRuntimes {

    /** The variable that specifies the runtime of the search server when none, or the wrong one, is detected. */
    public static final String SEARCH_JAVA = "QUICKSIZER_SEARCH_JAVA_HOME";

    private final Map<String, String> environment;
    private final List<Path> parents;

    JavaRuntimes(Map<String, String> environment, List<Path> parents) {
        this.environment = environment;
        this.parents = parents;
    }

    /** Returns the search on this machine. */
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
     * Finds a runtime within a range of feature releases.
     *
     * @param lowest the lowest suitable feature release
     * @param highest the highest suitable one
     * @return the first that is suitable: the one specified by {@link #SEARCH_JAVA}, then the current one, then those
     *     in {@code JAVA_HOME…} variables, then any installed one
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
