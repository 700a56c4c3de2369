package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Finder of environment variables and secret files that have our prefix but match no setting: most are misspelt. */
final class UnknownVariables {
    /** Variables that Kubernetes sets for services whose name begins with our prefix. */
    private static final String SERVICE_LINK = ".*_(SERVICE_(HOST|PORT).*|PORT_\\d+_(TCP|UDP).*)";

    /** Variables of the scripts under {@code ops}. */
    private static final Set<String> SCRIPTS = Set.of(
            "QUICKSIZER_CACHE",
            "QUICKSIZER_DEBUG",
            "QUICKSIZER_URL",
            "QUICKSIZER_CREDENTIALS",
            "QUICKSIZER_SEARCH_JAVA_HOME");

    private final ConfigurableEnvironment environment;

    UnknownVariables(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    List<String> sentences() {
        return Stream.concat(variables(), files())
                .filter(name -> EnvironmentContract.settings().stream().noneMatch(known -> known.isVariable(name)))
                .sorted()
                .map(name -> name + " is not a known setting; did you mean " + nearest(name) + "?")
                .toList();
    }

    private Stream<String> variables() {
        return environment.getSystemEnvironment().entrySet().stream()
                .filter(variable -> !String.valueOf(variable.getValue()).startsWith("tcp://"))
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("QUICKSIZER_"))
                .filter(name -> !SCRIPTS.contains(name) && !name.matches(SERVICE_LINK));
    }

    private Stream<String> files() {
        return environment.getPropertySources().stream()
                .filter(ConfigTreePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith("quicksizer."));
    }

    private static String nearest(String name) {
        return EnvironmentContract.settings().stream()
                .filter(setting -> setting.name().startsWith("quicksizer."))
                .map(name.contains(".") ? Setting::name : Setting::variable)
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
    }

    /** Returns the Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
