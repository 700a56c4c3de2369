package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Java runtime for OpenSearch, which starts on 17 to 23 only: an installed one, or one installed from Debian if
 * permitted.
 */
public final class SearchJava {

    static final int LOWEST = 17;
    static final int HIGHEST = 23;

    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final List<String> PACKAGES = List.of("openjdk-17-jre-headless", "openjdk-21-jre-headless");

    private SearchJava() {}

    /**
     * Finds the runtime, or installs one if necessary.
     *
     * @param say receives a line when something is installed
     * @throws StackFailure when there is none and none could be installed
     */
    public static JavaRuntime find(Consumer<String> say) {
        return present()
                .or(() -> mayInstall() ? install(say) : Optional.empty())
                .orElseThrow(() -> new StackFailure(
                        "OpenSearch needs Java %d to %d and none was found; install one (Debian: apt-get install %s) or set %s."
                                .formatted(LOWEST, HIGHEST, PACKAGES.getFirst(), JavaRuntimes.SEARCH_JAVA)));
    }

    private static Optional<JavaRuntime> present() {
        return JavaRuntimes.ofThisMachine().between(LOWEST, HIGHEST);
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(APT);
    }

    private static Optional<JavaRuntime> install(Consumer<String> say) {
        for (var name : PACKAGES) {
            say.accept("Installing Debian's " + name + " for OpenSearch");
            if (apt("install", "-y", "--no-install-recommends", name)
                    || (apt("update") && apt("install", "-y", "--no-install-recommends", name))) {
                return present();
            }
        }
        return Optional.empty();
    }

    private static boolean apt(String... words) {
        var builder = new ProcessBuilder(Path.of(APT.toString()).toString());
        builder.command().addAll(List.of(words));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
